package watchkeeper.incident.stability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.stability.Stability.Day;
import watchkeeper.incident.stability.Stability.Verdict;

/**
 * Counts stable working days (clauses 五(一)1, 五(二)1, 五(三)1, with our answer 5 where they are silent): a working day
 * counts when at least one assessment says stable and none says unstable; a working day without any breaks the count,
 * since silence is no stability; an unstable one on any day, days off included, resets it. Day 1 is the first full
 * working day after the start.
 */
public final class StabilityCount {
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public StabilityCount(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** @param findings in any order; those of a time after {@code asOf} are left out */
    public Stability of(Instant start, @Nullable Integer needed, List<Finding> findings, Instant asOf) {
        Map<LocalDate, List<Finding>> evidence = findings.stream()
                .filter(finding -> !finding.at().isAfter(asOf))
                .sorted(Comparator.comparing(Finding::at))
                .collect(Collectors.groupingBy(finding -> date(finding.at())));
        LocalDate today = date(asOf);
        Run run = new Run(calendar, needed);
        for (LocalDate day = date(start).plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            run.take(judge(day, evidence.getOrDefault(day, List.of()), asOf));
        }
        LocalDate completed = run.completedBy();
        return run.result(
                completed == null ? null : endOf(completed), calendar.nextWorkingDay(today), run.earliestEnd(today));
    }

    /** Whether an assessment takes back what was said of a count: only what it says of the days that are counted does. */
    public static boolean isBroken(Instant start, ZoneId zone, AssessmentRecorded by) {
        return !Finding.STABLE.equals(by.finding())
                && by.occurredAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(start.atZone(zone).toLocalDate());
    }

    private Day judge(LocalDate day, List<Finding> evidence, Instant asOf) {
        return new Day(day, verdict(day, evidence, asOf), calendar.isKnown(day), evidence);
    }

    private Verdict verdict(LocalDate day, List<Finding> evidence, Instant asOf) {
        if (evidence.stream().anyMatch(finding -> !finding.stable())) {
            return Verdict.UNSTABLE_RESETS;
        }
        if (!calendar.isWorkingDay(day)) {
            return Verdict.DAY_OFF;
        }
        if (asOf.isBefore(endOf(day))) {
            return Verdict.NOT_OVER_YET;
        }
        return evidence.isEmpty() ? Verdict.NOT_ASSESSED_BREAKS : Verdict.COUNTS;
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
