package watchkeeper.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

class NamedSerializerTest {
    sealed interface Told {}

    record Happened(String what) implements Told {}

    private final NamedSerializer serializer = NamedSerializer.of(new StoredNames().family("told", Told.class));

    @Test
    void storesUnderALogicalNameSoThatMovingAClassBreaksNothing() {
        SerializedObject<byte[]> stored = serializer.serialize(new Happened("x"), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("told.Happened");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(new Happened("x"));
    }

    @Test
    void readsBackTheTokenOfAReset() {
        TrackingToken token = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(7, java.util.Set.of(3L)),
                GapAwareTrackingToken.newInstance(1, java.util.Set.of()));
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }
}
