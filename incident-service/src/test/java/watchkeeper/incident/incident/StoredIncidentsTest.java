package watchkeeper.incident.incident;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.contracts.Approved;
import watchkeeper.contracts.SampleOf;

class StoredIncidentsTest {
    private static final StoredNames NAMES = StoredIncidents.storedNames();
    private final NamedSerializer serializer = NamedSerializer.of(NAMES);

    static Stream<String> names() {
        return NAMES.all().entrySet().stream()
                .filter(named -> named.getValue() != Incident.class) // see SnapshotsTest
                .map(Map.Entry::getKey)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasStoredIsReadForEver(String name) {
        Object sample = SampleOf.record(NAMES.all().get(name));
        Approved.editions(Path.of("src/test/resources/stored"), name, json(sample))
                .forEach(approved -> {
                    Object read = serializer.deserialize(new SimpleSerializedObject<>(
                            approved.getBytes(StandardCharsets.UTF_8), byte[].class, name, null));
                    Approved.assertKept(approved, json(read));
                });
    }

    private String json(Object stored) {
        return new String(serializer.serialize(stored, byte[].class).getData(), StandardCharsets.UTF_8);
    }
}
