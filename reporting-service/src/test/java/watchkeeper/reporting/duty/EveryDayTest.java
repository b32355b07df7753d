package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.browsing;
import static watchkeeper.reporting.duty.Life.hours;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;

/** Browsing, in the ledger of the plan in use. The start is at 10:00 in the plan's zone. */
class EveryDayTest {
    private static final String FIRST = "BROWSING.CENTER.1";
    private static final String SECOND = "BROWSING.CENTER.2";

    private final Life life = new Life().fact(adopted(0, browsing(9)));

    @Test
    void isOwedEveryDayWithoutAnyIncident() {
        assertThat(life.slot(hours(0), FIRST).dueAt()).isEqualTo(Instant.parse("2026-08-19T01:00:00Z"));
        assertThat(life.slot(hours(24), SECOND).dueAt()).isEqualTo(Instant.parse("2026-08-20T01:00:00Z"));
        assertThat(life.slot(hours(48), FIRST).state()).isEqualTo(SlotState.MISSED);
    }

    @Test
    void anotherPlanInUseKeepsThePendingSlotAtTheEarlierTime() {
        life.fact(adopted(1, browsing(8, 20)));
        assertThat(life.slot(hours(1), FIRST).dueAt()).isEqualTo(Instant.parse("2026-08-18T12:00:00Z"));
        assertThat(life.slot(hours(11), SECOND).dueAt()).isEqualTo(Instant.parse("2026-08-19T00:00:00Z"));
    }

    @Test
    void aPlanThatAsksForNothingCancelsItAndSaysSo() {
        life.fact(adopted(1));
        assertThat(life.slot(hours(1), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.schedule(hours(1)).steps().getLast().evidence()).isEqualTo("PlanAdopted p/1");
        assertThat(life.schedule(hours(99)).nextChange()).isEmpty();
    }

    private static Fact adopted(int after, DutyTerm... daily) {
        return new Fact.PlanAdopted(at(hours(after)), List.of(daily), "PlanAdopted p/" + after);
    }
}
