package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Terms;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.proof.Line;

/** A bug that a ledger might have: done to it on the way in, or for it on the way out. */
abstract class Defect {
    LedgerCommand in(LedgerCommand command) {
        return command instanceof TakeFact take ? in(take) : command;
    }

    TakeFact in(TakeFact take) {
        return take;
    }

    Line out(Line line) {
        return line;
    }

    private static TakeFact with(TakeFact take, long sequence, Fact fact) {
        return new TakeFact(
                take.ledgerId(), take.subject(), take.timeZone(), take.exercise(), take.source(), sequence, fact);
    }

    private static Line with(Line line, DutyMessage message) {
        return new Line(line.topic(), line.aggregate(), line.sequence(), line.recordedAt(), message);
    }

    /** A report in the last minute after the grace is taken for one in time. */
    static final class GraceOfOneMinuteMore extends Defect {
        @Override
        TakeFact in(TakeFact take) {
            return take.fact() instanceof Fact.TermsDecided decided
                    ? with(
                            take,
                            take.sequence(),
                            new Fact.TermsDecided(decided.at(), longer(decided.terms()), decided.cause()))
                    : take;
        }

        private static Terms longer(Terms terms) {
            return new Terms(
                    terms.plan(),
                    terms.version(),
                    terms.level(),
                    terms.commandBody(),
                    terms.timeZone(),
                    terms.stableDays(),
                    terms.duties().stream().map(GraceOfOneMinuteMore::longer).toList());
        }

        private static DutyTerm longer(DutyTerm term) {
            return new DutyTerm(
                    term.kind(),
                    term.rhythm(),
                    term.owners(),
                    term.eachUnit(),
                    term.eachWatching(),
                    term.addressee(),
                    term.grace().plusMinutes(1),
                    term.zeroReport(),
                    term.fulfilledBy(),
                    term.clause(),
                    term.since(),
                    term.alsoTo(),
                    term.realMatter(),
                    term.byAnyBody());
        }
    }

    /** The pending slot gets the whole new interval, counted from the raise. */
    static final class RaiseThatLengthensTheSilence extends Defect {
        private final Map<String, Duration> longer = new HashMap<>();

        @Override
        Line out(Line line) {
            return switch (line.message()) {
                case DutyMessage.SlotReplanned e -> {
                    if (e.cause().startsWith("ResponseRaised")) {
                        longer.put(
                                e.slot().id(),
                                Duration.between(e.slot().opensAt(), e.slot().dueAt()));
                    }
                    yield with(
                            line,
                            new DutyMessage.SlotReplanned(
                                    e.ledgerId(), e.subject(), later(e.slot()), e.from(), e.cause()));
                }
                case DutyMessage.SlotChanged e ->
                    with(
                            line,
                            new DutyMessage.SlotChanged(
                                    e.ledgerId(), e.subject(), later(e.slot()), e.from(), e.at(), e.evidence()));
                default -> line;
            };
        }

        private Slot later(Slot slot) {
            Duration by = longer.getOrDefault(slot.id(), Duration.ZERO);
            return changed(slot, slot.dueAt().plus(by), slot.graceUntil().plus(by), slot.state());
        }
    }

    /** What was due before the lift is not asked for any more either. */
    static final class LiftThatForgetsWhatWasDue extends Defect {
        @Override
        TakeFact in(TakeFact take) {
            return take.fact() instanceof Fact.ResponseLifted lifted
                    ? with(
                            take,
                            take.sequence(),
                            new Fact.IncidentEnded(lifted.at(), Fact.IncidentEnded.End.CLOSED, lifted.cause(), null))
                    : take;
        }
    }

    /** The last slot before a lift is called missed, though no other follows it. */
    static final class LastSlotCalledMissed extends Defect {
        private final Set<String> lifted = new HashSet<>();

        @Override
        Line out(Line line) {
            if (line.message() instanceof DutyMessage.FactTaken taken
                    && taken.type().equals("ResponseLifted")) {
                lifted.add(taken.ledgerId());
            }
            return line.message() instanceof DutyMessage.SlotChanged e
                            && e.slot().state() == SlotState.OVERDUE
                            && lifted.contains(e.ledgerId())
                    ? with(
                            line,
                            new DutyMessage.SlotChanged(
                                    e.ledgerId(),
                                    e.subject(),
                                    changed(e.slot(), e.slot().dueAt(), e.slot().graceUntil(), SlotState.MISSED),
                                    e.from(),
                                    e.at(),
                                    e.evidence()))
                    : line;
        }
    }

    /** What comes again counts again. */
    static final class RedeliveryTakenTwice extends Defect {
        private final Set<String> seen = new HashSet<>();

        @Override
        TakeFact in(TakeFact take) {
            boolean again =
                    !seen.add(take.source() + ":" + take.sequence()) && !(take.fact() instanceof Fact.IncidentOpened);
            return again ? with(take, take.sequence() + 1000, take.fact()) : take;
        }
    }

    /** A unit that was released is asked on. */
    static final class ReleasedUnitStillOwes extends Defect {
        @Override
        TakeFact in(TakeFact take) {
            return take.fact() instanceof Fact.UnitReleased released
                    ? with(take, take.sequence(), new Fact.CommandPassed(released.at(), "BODY"))
                    : take;
        }
    }

    private static Slot changed(Slot slot, Instant due, Instant grace, SlotState state) {
        return new Slot(
                slot.id(),
                slot.kind(),
                slot.owner(),
                slot.addressee(),
                slot.number(),
                slot.opensAt(),
                due,
                slot.dueSoonAt(),
                grace,
                state,
                slot.zeroReport(),
                slot.withinGrace(),
                slot.exercise(),
                slot.clause(),
                slot.origin(),
                slot.provisional(),
                slot.calendar(),
                slot.claimedAt());
    }
}
