package watchkeeper.incident.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Afterwards;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.plan.Duty;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.StabilityCount;

/** What a plan demands of an incident at a level: the terms as an incident gets them, and the days by the calendar. */
public final class Resolver {
    private final Plan plan;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public Resolver(Plan plan, WorkingCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
        this.zone = ZoneId.of(plan.timeZone());
    }

    public Rehearsal resolve(Level level, Instant from, int days, List<String> units) {
        Terms terms = plan.termsAt(level);
        List<Day> stable = stableDays(terms, from);
        return new Rehearsal(
                plan.name(),
                from,
                from.plus(Duration.ofDays(days)),
                units,
                plan.initialReport(),
                terms,
                plan.besides(Since.ALWAYS),
                names(),
                words(level),
                stable,
                plan.at(level).lift().clause(),
                plan.besides(Since.LIFT).stream()
                        .map(term -> new Afterwards(term, due(term, stable)))
                        .toList());
    }

    /** As the incident itself counts, if every day were stable. */
    private List<Day> stableDays(Terms terms, Instant from) {
        Stability stability = new StabilityCount(calendar, zone).of(from, terms.stableDays(), List.of(), from);
        @Nullable LocalDate last = stability.earliestEnd();
        List<Day> stable = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate();
        while (last != null && day.isBefore(last)) {
            day = calendar.nextWorkingDay(day);
            stable.add(day(day));
        }
        return stable;
    }

    /** Lifted on the day after the last stable one; a working day counts from the day after. */
    private @Nullable Day due(DutyTerm term, List<Day> stable) {
        if (stable.isEmpty() || term.rhythm().withinWorkingDays() == null) {
            return null;
        }
        LocalDate day = stable.getLast().date().plusDays(1);
        boolean guessed = stable.getLast().provisional();
        for (int i = 0; i < term.rhythm().withinWorkingDays(); i++) {
            day = calendar.nextWorkingDay(day);
            guessed |= !calendar.isKnown(day);
        }
        return new Day(day, guessed);
    }

    private Day day(LocalDate date) {
        return new Day(date, !calendar.isKnown(date));
    }

    private Map<String, Words> names() {
        Map<String, Words> names = new LinkedHashMap<>();
        plan.bodies().keySet().forEach(body -> names.put(body, plan.nameOf(body)));
        return names;
    }

    private Map<DutyKind, Words> words(Level level) {
        Map<DutyKind, Words> words = new EnumMap<>(DutyKind.class);
        Stream.of(Stream.of(plan.firstHour()), plan.duties().stream(), plan.at(level).duties().stream())
                .flatMap(duties -> duties)
                .forEach((Duty duty) -> words.put(duty.kind(), new Words(duty.zh(), duty.en())));
        return words;
    }
}
