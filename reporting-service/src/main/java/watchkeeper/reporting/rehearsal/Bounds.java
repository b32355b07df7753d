package watchkeeper.reporting.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Afterwards;
import watchkeeper.contracts.Rhythm;

/** Of what anybody may send, only what is whole and small is computed. */
public final class Bounds {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int MOST_DAYS = 400;
    private static final int MOST = 50;
    private static final long MOST_SLOTS = 20_000;

    private Bounds() {}

    /** @throws Refusal naming the field that is missing or too large */
    public static void check(Rehearsal sent) {
        demand(
                sent.from() != null
                        && !sent.from().isBefore(EARLIEST)
                        && sent.from().isBefore(LATEST),
                "from");
        demand(sent.until() != null && within(Duration.between(sent.from(), sent.until()), LONGEST), "until");
        demand(few(sent.units(), Objects::nonNull), "units");
        demand(sent.terms() != null && few(sent.terms().duties(), Bounds::fine), "terms");
        demand(ZoneId.getAvailableZoneIds().contains(sent.terms().timeZone()), "terms.timeZone");
        demand(sent.terms().commandBody() != null, "terms.commandBody");
        demand(fine(sent.initialReport()), "initialReport");
        demand(few(sent.besides(), Bounds::fine), "besides");
        demand(sent.duties() != null, "duties");
        demand(sent.liftClause() != null, "liftClause");
        demand(few(sent.stableDays(), day -> day != null && day.date() != null), "stableDays");
        demand(few(sent.afterwards(), Bounds::afterwards), "afterwards");
        demand(slots(sent) <= MOST_SLOTS, "until");
    }

    private static boolean afterwards(@Nullable Afterwards after) {
        return after != null
                && fine(after.term())
                && (after.due() == null || after.due().date() != null);
    }

    private static boolean fine(@Nullable DutyTerm term) {
        return term != null
                && Stream.of(term.kind(), term.rhythm(), term.addressee(), term.grace(), term.clause())
                        .allMatch(Objects::nonNull)
                && within(term.grace(), LONGEST)
                && few(term.owners(), Objects::nonNull)
                && few(term.alsoTo(), Objects::nonNull)
                && fine(term.rhythm());
    }

    private static boolean fine(Rhythm rhythm) {
        return few(rhythm.dailyAt(), Objects::nonNull)
                && (rhythm.every() == null || isInterval(rhythm.every()))
                && (rhythm.within() == null || within(rhythm.within(), LONGEST))
                && (rhythm.withinWorkingDays() == null || isSomeDays(rhythm.withinWorkingDays()));
    }

    private static boolean isInterval(Duration every) {
        return within(every, LONGEST) && every.compareTo(SHORTEST_INTERVAL) >= 0;
    }

    private static boolean isSomeDays(int days) {
        return days > 0 && days <= MOST_DAYS;
    }

    private static long slots(Rehearsal sent) {
        Duration span = Duration.between(sent.from(), sent.until());
        return Stream.concat(sent.terms().duties().stream(), sent.besides().stream())
                .mapToLong(term -> slots(term.rhythm(), span)
                        * (term.owners().size() + sent.units().size()))
                .sum();
    }

    private static long slots(Rhythm rhythm, Duration span) {
        return rhythm.every() == null
                ? (span.toDays() + 1) * Math.max(1, rhythm.dailyAt().size())
                : span.dividedBy(rhythm.every()) + 1;
    }

    private static boolean within(@Nullable Duration given, Duration longest) {
        return given != null && !given.isNegative() && given.compareTo(longest) <= 0;
    }

    private static <T> boolean few(@Nullable Collection<T> given, Predicate<T> fine) {
        return given != null && given.size() <= MOST && given.stream().allMatch(fine);
    }

    private static void demand(boolean holds, String field) {
        if (!holds) {
            throw Refusal.invalid(
                    field,
                    "",
                    "推演的 " + field + " 缺失、无效或过大",
                    field + " of the rehearsal is missing, invalid or too large");
        }
    }
}
