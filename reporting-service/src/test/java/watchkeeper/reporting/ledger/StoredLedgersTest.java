package watchkeeper.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.contracts.Approved;
import watchkeeper.contracts.SampleOf;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.event.LedgerEvent;

class StoredLedgersTest {
    private static final StoredNames NAMES = StoredLedgers.storedNames();
    private final NamedSerializer serializer = NamedSerializer.of(NAMES);

    static Stream<String> names() {
        return NAMES.all().keySet().stream()
                .filter(name -> name.startsWith("ledger.") || name.startsWith("report."))
                .sorted();
    }

    static Stream<Class<?>> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasStoredIsReadForEver(String name) {
        readsBack(name, name, SampleOf.record(NAMES.all().get(name)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyKindOfFactIsReadForEver(Class<?> kind) {
        Fact fact = (Fact) SampleOf.record(kind);
        readsBack(
                "ledger.FactTaken",
                "ledger.FactTaken-" + kind.getSimpleName(),
                new LedgerEvent.FactTaken("ledgerId", "subject", "source", 8, fact));
    }

    /** With values in it: a field that is silently skipped on reading would come back empty. */
    @Test
    void theSagaKeepsItsMemory() throws IOException {
        String approved = Files.readString(Path.of("src/test/resources/stored/LedgerSaga.json"));
        assertThat(json(read("LedgerSaga", approved))).isEqualTo(approved);
    }

    private void readsBack(String name, String file, Object sample) {
        Approved.editions(Path.of("src/test/resources/stored"), file, json(sample))
                .forEach(approved -> Approved.assertKept(approved, json(read(name, approved))));
    }

    private Object read(String name, String stored) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored.getBytes(StandardCharsets.UTF_8), byte[].class, name, null));
    }

    private String json(Object stored) {
        return new String(serializer.serialize(stored, byte[].class).getData(), StandardCharsets.UTF_8);
    }
}
