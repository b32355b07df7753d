package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.feedback;
import static watchkeeper.reporting.duty.Life.hours;

import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.SlotState;

/** What each instruction asks of each of its addressees. */
class InstructionTest {
    private static final String A = "INSTRUCTION_FEEDBACK.unit-a.e-1.1";
    private static final String B = "INSTRUCTION_FEEDBACK.unit-b.e-1.1";

    private final Life life =
            new Life().opened("unit-a").decided(hours(0), feedback(24)).instructed(hours(1), "e-1", "unit-a", "unit-b");

    @Test
    void eachAddresseeOwesItsFeedback() {
        assertThat(life.slot(hours(1), A).dueAt()).isEqualTo(at(hours(25)));
        assertThat(life.slot(hours(1), B).dueAt()).isEqualTo(at(hours(25)));
        assertThat(life.slot(hours(1), A).origin()).isEqualTo("e-1");
    }

    @Test
    void anAnswerToOneInstructionFulfilsNoOther() {
        life.instructed(hours(2), "e-2", "unit-a").answered(hours(3), "e-2", "unit-a");
        assertThat(life.slot(hours(3), A).state()).isEqualTo(SlotState.OPEN);
        assertThat(life.slot(hours(3), B).state()).isEqualTo(SlotState.OPEN);
        assertThat(life.slot(hours(3), "INSTRUCTION_FEEDBACK.unit-a.e-2.1").state())
                .isEqualTo(SlotState.FULFILLED);
    }

    @Test
    void aTimeOfItsOwnCountsBeforeThePlans() {
        life.fact(new Fact.InstructionGiven(at(hours(2)), "e-3", List.of("unit-a"), at(hours(4))));
        assertThat(life.slot(hours(2), "INSTRUCTION_FEEDBACK.unit-a.e-3.1").dueAt())
                .isEqualTo(at(hours(4)));
    }

    @Test
    void theLiftAndAChangeOfLevelLeaveItOwed() {
        life.decided(hours(2), feedback(12)).lifted(hours(3));
        assertThat(life.slot(hours(3), A).state()).isEqualTo(SlotState.OPEN);
        assertThat(life.slot(hours(3), A).dueAt()).isEqualTo(at(hours(25)));
        assertThat(life.slot(hours(99), A).state()).isEqualTo(SlotState.OVERDUE);
    }

    @Test
    void aReleasedUnitIsFreedAndTheSlotSaysByWhat() {
        life.released(hours(2), "unit-a");
        assertThat(life.slot(hours(2), A).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.schedule(hours(2)).steps().getLast().evidence()).isEqualTo("UnitReleased: unit-a");
        assertThat(life.slot(hours(2), B).state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void underTermsThatAskForNoFeedbackNothingIsOwed() {
        Life silent = new Life().opened("unit-a").decided(hours(0)).instructed(hours(1), "e-1", "unit-a");
        assertThat(silent.slots(hours(9))).doesNotContain(A);
    }
}
