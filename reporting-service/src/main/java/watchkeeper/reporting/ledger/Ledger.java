package watchkeeper.reporting.ledger;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import watchkeeper.contracts.ReportForm;
import watchkeeper.reporting.command.LedgerCommand.AdoptPlan;
import watchkeeper.reporting.command.LedgerCommand.ReadCalendar;
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.command.LedgerCommand.WaiveSlot;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.duty.Step;
import watchkeeper.reporting.event.LedgerEvent;
import watchkeeper.reporting.event.LedgerEvent.FactTaken;
import watchkeeper.reporting.event.LedgerEvent.LedgerOpened;
import watchkeeper.reporting.event.LedgerEvent.LedgerPassed;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.LedgerEvent.SlotChanged;
import watchkeeper.reporting.event.LedgerEvent.SlotCorrected;
import watchkeeper.reporting.event.LedgerEvent.SlotOpened;
import watchkeeper.reporting.event.LedgerEvent.SlotReplanned;
import watchkeeper.reporting.event.LedgerEvent.SlotWaived;

/**
 * A ledger 台账: the facts of one incident (of its story before there is one), and what they demanded, written down at
 * the true times. It holds no timer; somebody tells it the time.
 */
@Aggregate(type = Ledger.TYPE, snapshotTriggerDefinition = Snapshots.TRIGGER)
@Revision(Ledger.REVISION)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class Ledger {
    public static final String TYPE = "Ledger";

    /** Of its snapshots: whenever what it remembers has another shape or another meaning, the next one. */
    static final String REVISION = "3";
    /** The ledger of the plan in use. */
    static final String OF_THE_PLAN = "L-" + LedgerEvent.PLAN_IN_USE;

    private static final String REFERENCE = "reference";

    @AggregateIdentifier
    private String id;

    private String subject;
    private ZoneId zone;
    private boolean isIncidents;
    private Instant told = Instant.MIN;
    // None of these is final: one that is would be skipped, silently, where a snapshot is read.
    private Taken taken = new Taken();

    private Book book = new Book();

    @SuppressWarnings("NullAway.Init") // Axon fills it from its events
    protected Ledger() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean take(TakeFact command, WakeTable wakes) {
        if (command.fact() instanceof Fact.IncidentOpened opened
                && isIncidents
                && !opened.incidentId().equals(subject)) {
            return false; // the story has an incident already, the second one gets a ledger of its own
        }
        if (id == null) {
            String incident = command.fact() instanceof Fact.IncidentOpened opened ? opened.incidentId() : null;
            AggregateLifecycle.apply(new LedgerOpened(
                    command.ledgerId(), command.subject(), incident, command.timeZone(), command.exercise()));
        }
        if (taken.isRepeated(command.source(), command.sequence())) {
            return true;
        }
        if (command.fact() instanceof Fact.IncidentOpened opened && !isIncidents) {
            AggregateLifecycle.apply(new LedgerPassed(id, opened.incidentId(), subject, command.exercise()));
        }
        AggregateLifecycle.apply(new FactTaken(id, subject, command.source(), command.sequence(), command.fact()));
        write(wakes, told, Set.of());
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void adopt(AdoptPlan command, WakeTable wakes) {
        if (id == null) {
            AggregateLifecycle.apply(
                    new LedgerOpened(command.ledgerId(), LedgerEvent.PLAN_IN_USE, null, command.timeZone(), false));
        }
        if (!taken.isInUse(command.cause())) {
            own(new Fact.PlanAdopted(command.at(), command.daily(), command.cause()), wakes);
        }
    }

    /** What is read amends all that was counted so far, whatever the clock says: it may have been set back since. */
    @CommandHandler
    void read(ReadCalendar command, WakeTable wakes) {
        if (!command.versions().equals(taken.calendar())) {
            String cause = "CalendarRead " + command.versions();
            own(new Fact.CalendarRead(later(told, command.at()), command.notices(), cause), wakes);
        }
    }

    private void own(Fact fact, WakeTable wakes) {
        AggregateLifecycle.apply(new FactTaken(id, subject, REFERENCE, 0, fact));
        write(wakes, told, Set.of());
    }

    @CommandHandler
    void tell(TellTime command, WakeTable wakes) {
        write(wakes, later(told, command.now()), Set.of());
    }

    @CommandHandler
    void send(SendReport command, WakeTable wakes, Clock clock) {
        Instant now = clock.instant();
        String slotId = command.slotId();
        Schedule schedule = taken.schedule(id, zone, now);
        Slot slot = slotId == null ? null : schedule.slot(slotId).orElseThrow(() -> LedgerRules.noSuchSlot(slotId));
        if (slot != null) {
            LedgerRules.mayBeReported(slot, schedule, command.zero(), command.realMatter());
        }
        if (command.missedSlot() != null) {
            LedgerRules.mayMakeUpFor(command.missedSlot(), schedule, command.owner());
        }
        if (command.last()) {
            LedgerRules.mayBeFinal(slot, schedule, command.owner(), taken.finalOf(command.owner()));
        }
        AggregateLifecycle.apply(new ReportSent(
                id,
                subject,
                command.reportId(),
                command.slotId(),
                command.owner(),
                command.zero(),
                command.summary(),
                command.realMatter(),
                command.next(),
                command.by(),
                now,
                command.draftedBy(),
                command.draftedAt(),
                command.last() ? ReportForm.FINAL : null,
                command.missedSlot()));
        write(wakes, told, slotId == null ? Set.of() : Set.of(slotId));
    }

    @CommandHandler
    void waive(WaiveSlot command, WakeTable wakes, Clock clock) {
        Instant now = clock.instant();
        Schedule schedule = taken.schedule(id, zone, now);
        Slot slot = schedule.slot(command.slotId()).orElseThrow(() -> LedgerRules.noSuchSlot(command.slotId()));
        String body = LedgerRules.mayBeWaived(slot, schedule, command.bodies());
        AggregateLifecycle.apply(
                new SlotWaived(id, subject, command.slotId(), command.reason(), command.by(), now, body));
        write(wakes, told, Set.of(command.slotId()));
    }

    /**
     * Writes down what became due until a time, and when to be told again. The time itself is remembered by what is
     * written, if anything is.
     */
    private void write(WakeTable wakes, Instant until, Set<String> ahead) {
        Schedule schedule = taken.schedule(id, zone, until);
        wakes.next(
                id,
                isIncidents ? subject : null,
                schedule.nextChange(),
                schedule.waitsForCalendar() ? taken.calendar() : null);
        schedule.goOn(taken.latest(until));
        book.difference(id, subject, schedule, until, ahead).forEach(AggregateLifecycle::apply);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @EventSourcingHandler
    void on(LedgerOpened event) {
        id = event.ledgerId();
        subject = event.subject();
        isIncidents = event.incidentId() != null;
        zone = ZoneId.of(event.timeZone());
    }

    @EventSourcingHandler
    void on(LedgerPassed event) {
        subject = event.subject();
        isIncidents = true;
    }

    @EventSourcingHandler
    void on(FactTaken event) {
        toldAtLeast(taken.take(event));
    }

    @EventSourcingHandler
    void on(ReportSent event) {
        taken.take(event);
    }

    @EventSourcingHandler
    void on(SlotWaived event) {
        taken.take(event);
    }

    @EventSourcingHandler
    void on(SlotOpened event) {
        line(new Step(Step.Kind.OPENED, event.slot(), event.at(), null), event.told());
    }

    @EventSourcingHandler
    void on(SlotReplanned event) {
        line(new Step(Step.Kind.REPLANNED, event.slot(), event.at(), event.cause()), event.told());
    }

    @EventSourcingHandler
    void on(SlotChanged event) {
        line(new Step(Step.Kind.CHANGED, event.slot(), event.at(), event.evidence()), event.told());
    }

    @EventSourcingHandler
    void on(SlotCorrected event) {
        book.correct(event.slot().id(), event.steps());
        toldAtLeast(event.told());
    }

    private void line(Step step, Instant toldThen) {
        book.write(step);
        toldAtLeast(toldThen);
    }

    private void toldAtLeast(Instant then) {
        if (then.isAfter(told)) {
            told = then;
        }
    }
}
