package watchkeeper.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.plan.KnownActs;
import watchkeeper.incident.plan.KnownFacts;

/** The words that a plan may use are those that the registers know; {@code plan check} cannot look into them itself. */
class KnownWordsTest {
    private static final Path RECORD =
            Path.of("../reporting-service/src/main/resources/watchkeeper/reporting/record/words.json");

    @Test
    void everyFactOfARegisterCanFulfilADuty() {
        assertThat(KnownFacts.OF_REGISTERS.keySet()).containsExactlyInAnyOrderElementsOf(Registers.facts());
        Registers.ALL.forEach(register -> {
            assertThat(KnownFacts.OF_REGISTERS).containsEntry(register.fact(), register.name());
            register.steps()
                    .forEach(
                            step -> assertThat(KnownFacts.OF_REGISTERS).containsEntry(step.fact(), register.act(step)));
        });
    }

    /** The timeline says what was entered by these words; without them it would show the name of a type. */
    @Test
    void everyFactOfARegisterHasItsWordsInTheRecord() throws IOException {
        JsonNode words = Json.MAPPER.readTree(Files.readString(RECORD)).path("values");
        assertThat(KnownFacts.OF_REGISTERS.keySet())
                .allSatisfy(fact -> assertThat(words.path(fact).propertyNames()).containsExactly("zh", "en"));
        assertThat(words.path("VerificationRecorded").path("zh").asString()).isEqualTo("核实结果");
    }

    @Test
    void everyActOfARegisterIsRuledByEveryPlan() {
        assertThat(KnownActs.ALL).containsAll(Registers.acts());
    }
}
