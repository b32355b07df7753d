package watchkeeper.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import watchkeeper.incident.plan.KnownActs;
import watchkeeper.incident.plan.KnownFacts;

/** The words that a plan may use are those that the registers know; {@code plan check} cannot look into them itself. */
class KnownWordsTest {
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

    @Test
    void everyActOfARegisterIsRuledByEveryPlan() {
        assertThat(KnownActs.ALL).containsAll(Registers.acts());
    }
}
