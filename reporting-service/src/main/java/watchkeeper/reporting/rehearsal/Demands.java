package watchkeeper.reporting.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
public final class Demands {
    private static final String NAME = "rehearsal";
    private static final Words LIFT = new Words("最早可解除", "may be lifted at the earliest");

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

    public static List<Demand> of(Rehearsal rehearsal) {
        Demands demands = new Demands(rehearsal);
        return Stream.of(demands.slots(), demands.lift().stream(), demands.afterwards())
                .flatMap(lines -> lines)
                .sorted(Demand.IN_ORDER)
                .toList();
    }

    /** The slots of the very schedule that a ledger keeps, of an incident that nobody reports on. */
    private Stream<Demand> slots() {
        List<Fact> facts = List.of(
                new Fact.IncidentOpened(rehearsal.from(), NAME, rehearsal.units(), rehearsal.initialReport(), true),
                new Fact.PlanAdopted(rehearsal.from(), rehearsal.besides(), NAME),
                new Fact.TermsDecided(rehearsal.from(), rehearsal.terms(), NAME));
        return Schedule.of(NAME, zone, facts, rehearsal.until()).steps().stream()
                .filter(step -> step.kind() == Step.Kind.OPENED)
                .map(Step::slot)
                .filter(slot -> !slot.dueAt().isAfter(rehearsal.until()))
                .map(this::demand);
    }

    private Demand demand(Slot slot) {
        return new Demand(
                slot.opensAt(),
                slot.dueAt(),
                slot.graceUntil(),
                slot.kind().name(),
                slot.owner(),
                slot.addressee(),
                alsoTo(slot.kind()),
                slot.clause(),
                words(slot.kind()),
                List.of(),
                false);
    }

    private Optional<Demand> lift() {
        if (rehearsal.stableDays().isEmpty()) {
            return Optional.empty();
        }
        Day last = rehearsal.stableDays().getLast();
        return Optional.of(new Demand(
                null,
                endOf(last.date()),
                null,
                Demand.MAY_BE_LIFTED,
                rehearsal.terms().commandBody(),
                null,
                List.of(),
                rehearsal.liftClause(),
                LIFT,
                rehearsal.stableDays(),
                last.provisional()));
    }

    /** What follows the lift is owed by bodies: no unit is asked any more. */
    private Stream<Demand> afterwards() {
        return rehearsal.afterwards().stream().flatMap(after -> {
            @Nullable Day due = after.due();
            DutyTerm term = after.term();
            return due == null
                    ? Stream.<Demand>empty()
                    : term.owners().stream().map(owner -> afterwards(term, owner, due));
        });
    }

    private Demand afterwards(DutyTerm term, String owner, Day due) {
        return new Demand(
                null,
                endOf(due.date()),
                null,
                term.kind().name(),
                owner,
                term.addressee(),
                alsoTo(term.kind()),
                term.clause(),
                words(term.kind()),
                List.of(),
                due.provisional());
    }

    private List<String> alsoTo(DutyKind kind) {
        return all.stream()
                .filter(term -> term.kind() == kind)
                .flatMap(term -> term.alsoTo().stream())
                .distinct()
                .toList();
    }

    private Words words(DutyKind kind) {
        return rehearsal.duties().getOrDefault(kind, new Words(kind.name(), kind.name()));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
