package watchkeeper.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.contracts.Approved;
import watchkeeper.contracts.SampleOf;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.HandoverOffered;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StoryGrewAfterEnd;

/** A snapshot holds all that an incident remembers, under a shape that has a revision. */
class SnapshotsTest {
    private static final String NAME = "incident.Snapshot";
    private static final Instant AT = Instant.parse("2026-08-18T10:00:00Z");

    private final NamedSerializer serializer = NamedSerializer.of(StoredIncidents.storedNames());

    @Test
    void nothingThatAnIncidentRemembersIsLost() {
        Incident incident = ofEverything();
        Incident read = read(json(incident));
        same(read, incident);
        assertThat(read.standing()).isEqualTo(incident.standing());
        IncidentEvent next = sample(HandoverOffered.class);
        incident.on(next, AT);
        read.on(next, AT);
        same(read, incident);
    }

    private static void same(Incident read, Incident kept) {
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("situation.done")
                .isEqualTo(kept);
    }

    /** Where this fails, raise {@link Incident#REVISION}: the next approved sample is then written beside the former. */
    @Test
    void whatIsKeptHasTheShapeThatItsRevisionHad() {
        String today = json(ofEverything());
        String approved = Approved.orWritten(
                Path.of("src/test/resources/stored", NAME + "@" + Incident.REVISION + ".json"), today);
        assertThat(today).isEqualTo(approved);
        SerializedObject<byte[]> stored = serializer.serialize(ofEverything(), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo(NAME);
        assertThat(stored.getType().getRevision()).isEqualTo(Incident.REVISION);
    }

    /** One that has seen every event there is, so that every field is filled. */
    private static Incident ofEverything() {
        Incident incident = new Incident();
        incident.on(sample(IncidentOpened.class), AT);
        Arrays.stream(IncidentEvent.class.getPermittedSubclasses())
                .filter(type -> IncidentEvent.class.isAssignableFrom(type) && type != IncidentOpened.class)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(type -> incident.on(sample(type), AT));
        for (Class<?> last : List.of(
                ResponseStarted.class,
                IncidentEvent.AssessmentRecorded.class,
                IncidentEvent.StabilityReached.class,
                HandoverOffered.class,
                StoryGrewAfterEnd.class)) {
            incident.on(sample(last), AT);
        }
        return incident;
    }

    private static IncidentEvent sample(Class<?> type) {
        return (IncidentEvent) SampleOf.record(type);
    }

    private String json(Incident incident) {
        return new String(serializer.serialize(incident, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private Incident read(String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, NAME, Incident.REVISION));
    }
}
