package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.hours;
import static watchkeeper.reporting.duty.Life.verification;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.UnitRole;

/** Verification, first answer: once in a response, whatever its level becomes. */
class OneOffTest {
    private static final String FIRST = "VERIFICATION.unit-a.1";
    private static final String SECOND = "VERIFICATION.unit-a.2";

    private final Life life = new Life().opened("unit-a").decided(hours(0), verification(3));

    @Test
    void aRaiseMovesTheOpenSlotToTheEarlierTime() {
        life.decided(hours(1), verification(1));
        assertThat(life.slot(hours(1), FIRST).dueAt()).isEqualTo(at(hours(2)));
        assertThat(life.slots(hours(99))).doesNotContain(SECOND);
    }

    @Test
    void aLoweringNeverMakesItLater() {
        life.decided(hours(1), verification(9));
        assertThat(life.slot(hours(1), FIRST).dueAt()).isEqualTo(at(hours(3)));
    }

    @Test
    void whatWasVerifiedIsNotAskedForAgainAtAnotherLevel() {
        life.done(hours(1), "VerificationRecorded", "unit-a")
                .decided(hours(2), verification(1))
                .decided(hours(3))
                .decided(hours(4), verification(1));
        assertThat(life.slot(hours(99), FIRST).state()).isEqualTo(SlotState.FULFILLED);
        assertThat(life.slot(hours(99), FIRST).dueAt()).isEqualTo(at(hours(3)));
        assertThat(life.slots(hours(99))).doesNotContain(SECOND);
    }

    @Test
    void aFirstAnswerIsOwedByTheUnitAndFulfilledByWhoeverReleasesIt() {
        life.decided(hours(1), verification(3), Life.firstAnswer())
                .done(hours(2), "VerificationRecorded", "CENTER")
                .done(hours(3), "StatementReleased", "CENTER");
        assertThat(life.slot(hours(3), "FIRST_ANSWER.unit-a.1").state()).isEqualTo(SlotState.FULFILLED);
        assertThat(life.slot(hours(4), FIRST).state()).isNotEqualTo(SlotState.FULFILLED);
    }

    @Test
    void whatIsOverdueStaysSoUntilItIsDone() {
        life.decided(hours(50), verification(1)).lifted(hours(60));
        assertThat(life.slot(hours(99), FIRST).state()).isEqualTo(SlotState.OVERDUE);
        life.done(hours(99), "VerificationRecorded", "unit-a");
        assertThat(life.slot(hours(99), FIRST).state()).isEqualTo(SlotState.FULFILLED_LATE);
    }

    @Test
    void aChangeOfLevelTouchesNothingThatWasDueByThen() {
        DutyTerm shorter = new DutyTerm(
                verification(3).kind(),
                verification(3).rhythm(),
                List.of(),
                true,
                "OFFICE",
                Duration.ofMinutes(5),
                false,
                List.of(),
                "五(二)7");
        life.decided(hours(3).plusMinutes(20), shorter);
        assertThat(life.slot(hours(3).plusMinutes(25), "VERIFICATION.unit-a.1").state())
                .isEqualTo(SlotState.DUE_SOON);
        assertThat(life.slot(hours(9), "VERIFICATION.unit-a.1").graceUntil()).isEqualTo(at(hours(3).plusMinutes(30)));
    }

    @Test
    void whatALevelCancelledIsAskedForAgainWhenTheNextOneAsks() {
        life.decided(hours(1)).decided(hours(2), verification(1));
        assertThat(life.slot(hours(2), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.slot(hours(2), SECOND).dueAt()).isEqualTo(at(hours(3)));
    }

    @Test
    void aNewResponseAsksAnew() {
        life.done(hours(1), "VerificationRecorded", "unit-a").lifted(hours(20)).decided(hours(30), verification(3));
        assertThat(life.slot(hours(30), SECOND).dueAt()).isEqualTo(at(hours(33)));
    }

    @Test
    void aUnitThatComesLaterHasItsFullTime() {
        life.unit(hours(5), "unit-b", UnitRole.RESPONSIBLE);
        assertThat(life.slot(hours(5), "VERIFICATION.unit-b.1").dueAt()).isEqualTo(at(hours(8)));
    }

    @Test
    void aUnitThatIsReleasedAndNamedAgainOwesOnceWhatItNeverDid() {
        life.released(Duration.ofMinutes(30), "unit-a").unit(hours(1), "unit-a", UnitRole.RESPONSIBLE);
        assertThat(life.slot(hours(1), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.slot(hours(1), SECOND).dueAt()).isEqualTo(at(hours(4)));
    }
}
