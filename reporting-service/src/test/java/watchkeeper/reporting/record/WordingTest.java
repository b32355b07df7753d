package watchkeeper.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.MessageType;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.SampleOf;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.duty.Fact;

class WordingTest {
    private final Wording wording = new Wording(new Reference());

    static Stream<Class<?>> messages() {
        return MessageType.all().stream()
                .<Class<?>>map(MessageType::messageOf)
                .filter(message -> !ReferenceMessage.class.isAssignableFrom(message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasWordsInBothLanguagesAndEveryFieldInThemIsThere(Class<?> message) {
        JsonNode sample = Json.MAPPER.valueToTree(SampleOf.record(message));
        Words words = wording.of(message.getSimpleName(), sample);
        for (String said : List.of(words.zh(), words.en())) {
            assertThat(said).isNotBlank().isNotEqualTo(message.getSimpleName()).doesNotContain("{", "}", "  ");
        }
        assertThat(words.zh()).matches(".*\\p{IsHan}.*").isNotEqualTo(words.en());
        wording.fieldsOf(message.getSimpleName())
                .forEach(field -> assertThat(sample.at("/" + field).isMissingNode())
                        .as(field)
                        .isFalse());
    }

    @Test
    void kindsAndStatesAreSaidByTheirNames() {
        Stream.concat(Stream.of(DutyKind.values()), Stream.of(SlotState.values()))
                .map(Enum::name)
                .forEach(name -> {
                    Words words = wording.of(
                            "SlotChanged",
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .set(
                                            "slot",
                                            JsonNodeFactory.instance
                                                    .objectNode()
                                                    .put("state", name)));
                    assertThat(words.zh()).doesNotContain(name);
                    assertThat(words.en()).doesNotContain(name);
                });
    }

    /** What a ledger took into account, as it calls it; the facts of the registers are checked where they are made. */
    static Stream<String> factsOfTheLedger() {
        return Stream.of(Fact.class.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    @ParameterizedTest
    @MethodSource("factsOfTheLedger")
    void noFactOfTheLedgerIsSaidByTheNameOfItsType(String fact) {
        Words words =
                wording.of("FactTaken", JsonNodeFactory.instance.objectNode().put("type", fact));
        assertThat(words.zh()).matches("台账计入：\\p{IsHan}+");
        assertThat(words.en())
                .matches("The ledger took into account: [A-Za-z ]+")
                .isNotEqualTo(words.zh());
    }

    @Test
    void aMessageThatIsYoungerThanTheProgramIsSaidByItsName() {
        assertThat(wording.of("SomethingNew", JsonNodeFactory.instance.objectNode()))
                .isEqualTo(new Words("SomethingNew", "SomethingNew"));
    }
}
