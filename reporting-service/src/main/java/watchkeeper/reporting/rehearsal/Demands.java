package watchkeeper.reporting.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Afterwards;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.duty.Step;

/** Everything that a plan demands of one incident, in the order in which it falls due. */
final class Demands {
    private static final String NAME = "rehearsal";
    private static final String PROVISIONAL = "  暂定 provisional";

    private final Rehearsal rehearsal;
    private final ZoneId zone;
    private final List<DutyTerm> all;

    private Demands(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.zone = ZoneId.of(rehearsal.terms().timeZone());
        this.all = Stream.of(
                        Stream.of(rehearsal.initialReport()),
                        rehearsal.terms().duties().stream(),
                        rehearsal.besides().stream(),
                        rehearsal.afterwards().stream().map(Afterwards::term))
                .flatMap(terms -> terms)
                .toList();
    }

    static List<Dated> of(Rehearsal rehearsal) {
        Demands demands = new Demands(rehearsal);
        return Stream.of(demands.slots(), demands.lift().stream(), demands.afterwards())
                .flatMap(lines -> lines)
                .sorted(Dated.IN_ORDER)
                .toList();
    }

    /** The slots of the very schedule that a ledger keeps, of an incident that nobody reports on. */
    private Stream<Dated> slots() {
        List<Fact> facts = List.of(
                new Fact.IncidentOpened(rehearsal.from(), NAME, rehearsal.units(), rehearsal.initialReport(), true),
                new Fact.PlanAdopted(rehearsal.from(), rehearsal.besides(), NAME),
                new Fact.TermsDecided(rehearsal.from(), rehearsal.terms(), NAME));
        return Schedule.of(NAME, zone, facts, rehearsal.until()).steps().stream()
                .filter(step -> step.kind() == Step.Kind.OPENED)
                .map(Step::slot)
                .filter(slot -> !slot.dueAt().isAfter(rehearsal.until()))
                .map(this::line);
    }

    private Dated line(Slot slot) {
        return line(slot.dueAt(), slot.kind(), slot.owner(), slot.addressee(), slot.clause(), "");
    }

    private Optional<Dated> lift() {
        if (rehearsal.stableDays().isEmpty()) {
            return Optional.empty();
        }
        Day last = rehearsal.stableDays().getLast();
        String days = rehearsal.stableDays().stream()
                .map(day -> day.date() + (day.provisional() ? "?" : ""))
                .collect(Collectors.joining(" "));
        Instant at = endOf(last.date());
        return Optional.of(new Dated(
                at,
                text(
                        at,
                        "MAY_BE_LIFTED",
                        rehearsal.terms().commandBody() + "  " + rehearsal.liftClause(),
                        "最早可解除，平稳日 / may be lifted at the earliest, stable days: " + days
                                + (last.provisional() ? PROVISIONAL : ""))));
    }

    /** What follows the lift is owed by bodies: no unit is asked any more. */
    private Stream<Dated> afterwards() {
        return rehearsal.afterwards().stream().flatMap(after -> {
            @Nullable Day due = after.due();
            DutyTerm term = after.term();
            return due == null
                    ? Stream.<Dated>empty()
                    : term.owners().stream()
                            .map(owner -> line(
                                    endOf(due.date()),
                                    term.kind(),
                                    owner,
                                    term.addressee(),
                                    term.clause(),
                                    due.provisional() ? PROVISIONAL : ""));
        });
    }

    private Dated line(Instant due, DutyKind kind, String owner, String addressee, String clause, String mark) {
        String copies = all.stream()
                .filter(term -> term.kind() == kind)
                .flatMap(term -> term.alsoTo().stream())
                .distinct()
                .map(body -> ", " + body)
                .collect(Collectors.joining());
        Words words = rehearsal.duties().getOrDefault(kind, new Words(kind.name(), kind.name()));
        return new Dated(
                due,
                text(
                        due,
                        kind.name(),
                        owner + " → " + addressee + copies + "  " + clause,
                        words.zh() + " / " + words.en() + mark));
    }

    private String text(Instant due, String kind, String who, String words) {
        return "%s  %-20s  %s  %s".formatted(Dated.when(due, zone), kind, who, words);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
