package watchkeeper.incident.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.incident.past.Moment;
import watchkeeper.incident.stability.CountInForce;
import watchkeeper.incident.stability.CountInForce.Recount;
import watchkeeper.incident.stability.Finding;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.Stability.Verdict;

/** What is said about stable days. */
final class StabilityAnswers {
    private StabilityAnswers() {}

    /**
     * @param countFrom when the present count began; day 1 is the first full working day after it
     * @param asOf the time for which this is said; days after it are left out
     * @param knownAt the time at which it was known; what was recorded later is left out
     * @param mayLiftSince since when the response may be lifted, or null; a guess while {@code provisional}
     * @param earliestEnd the day whose end completes the count if every coming working day is stable
     * @param provisional true when this rests on a year without a notice
     * @param calendarVersion year and version of the notices counted with
     */
    record Counted(
            Level level,
            Instant countFrom,
            Instant asOf,
            Instant knownAt,
            @Nullable Integer needed,
            int counted,
            List<Day> days,
            @Nullable Instant mayLiftSince,
            LocalDate nextWorkingDay,
            @Nullable LocalDate earliestEnd,
            boolean provisional,
            List<Integer> unknownYears,
            String calendarVersion,
            List<Changed> recounts) {
        static Counted of(CountInForce count, Stability stability, Moment moment) {
            return new Counted(
                    Objects.requireNonNull(count.terms()).level(),
                    count.from(),
                    moment.asOf(),
                    moment.knownAt(),
                    stability.needed(),
                    stability.counted(),
                    stability.days().stream().map(Day::of).toList(),
                    stability.mayLiftSince(),
                    stability.nextWorkingDay(),
                    stability.earliestEnd(),
                    stability.provisional(),
                    stability.unknownYears(),
                    stability.calendarVersion(),
                    count.recounts().stream().map(Changed::of).toList());
        }
    }

    /** @param known false when the year of this day has no notice */
    record Day(LocalDate date, Verdict verdict, boolean known, List<Evidence> evidence) {
        static Day of(Stability.Day day) {
            return new Day(
                    day.date(),
                    day.verdict(),
                    day.known(),
                    day.evidence().stream().map(Evidence::of).toList());
        }
    }

    record Evidence(String assessmentId, String finding, Instant at, Instant recordedAt) {
        static Evidence of(Finding finding) {
            return new Evidence(
                    finding.assessmentId(),
                    finding.stable() ? Finding.STABLE : Finding.UNSTABLE,
                    finding.at(),
                    finding.recordedAt());
        }
    }

    /**
     * What was said before and is said now, since a notice came or was amended, or a working day passed in silence.
     *
     * @param notice year and version of the notice; null for a silent day
     */
    record Changed(
            Instant at,
            Level level,
            @Nullable String notice,
            @Nullable Instant mayLiftBefore,
            @Nullable Instant mayLiftNow,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endNow,
            boolean provisionalBefore,
            boolean provisionalNow,
            String formerCalendar,
            String calendarVersion) {
        static Changed of(Recount recount) {
            var event = recount.event();
            return new Changed(
                    recount.at(),
                    event.level(),
                    event.notice(),
                    event.before(),
                    event.now(),
                    event.endBefore(),
                    event.endNow(),
                    event.provisionalBefore(),
                    event.provisional(),
                    event.formerCalendar(),
                    event.calendarVersion());
        }
    }
}
