package watchkeeper.incident.stability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.calendar.WorkingCalendar;
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

    public Stability of(Instant start, @Nullable Integer needed, List<Finding> findings, Instant asOf) {
        List<Day> days = new ArrayList<>();
        SortedSet<Integer> years = new TreeSet<>();
        boolean provisional = false;
        int counted = 0;
        @Nullable Instant mayLiftSince = null;
        LocalDate today = asOf.atZone(zone).toLocalDate();
        for (LocalDate day = date(start).plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            years.add(day.getYear());
            provisional |= !calendar.isKnown(day);
            Day judged = judge(day, findings, asOf);
            days.add(judged);
            switch (judged.verdict()) {
                case COUNTS -> counted++;
                case UNSTABLE_RESETS, NOT_ASSESSED_BREAKS -> counted = 0;
                case DAY_OFF, NOT_OVER_YET -> {}
            }
            mayLiftSince = stillOrNow(mayLiftSince, counted, needed, endOf(day));
        }
        LocalDate next = calendar.nextWorkingDay(today);
        return new Stability(
                needed, counted, days, mayLiftSince, next, provisional || !calendar.isKnown(next), versions(years));
    }

    private static @Nullable Instant stillOrNow(
            @Nullable Instant since, int counted, @Nullable Integer needed, Instant now) {
        if (needed == null || counted < needed) {
            return null;
        }
        return since == null ? now : since;
    }

    private Day judge(LocalDate day, List<Finding> findings, Instant asOf) {
        List<Finding> evidence = findings.stream()
                .filter(finding -> date(finding.at()).equals(day))
                .toList();
        return new Day(day, verdict(day, evidence, asOf), evidence);
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

    private String versions(SortedSet<Integer> years) {
        return String.join(
                ",",
                years.stream()
                        .map(year -> year + "/" + calendar.versionOf(year))
                        .toList());
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
