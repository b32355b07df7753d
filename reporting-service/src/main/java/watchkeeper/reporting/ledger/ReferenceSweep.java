package watchkeeper.reporting.ledger;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.reporting.command.LedgerCommand.AdoptPlan;
import watchkeeper.reporting.command.LedgerCommand.ReadCalendar;

/**
 * Leads what the reference topic says to the ledgers that it bears on: which plan is in use, and notices that came since a due
 * time was counted. The topic has no place that is remembered, so what is known is compared with what was counted with.
 */
@Component
class ReferenceSweep implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceSweep.class);

    private final Reference reference;
    private final WakeTable wakes;
    private final ObjectProvider<CommandGateway> commands;
    private String adopted = "";

    ReferenceSweep(Reference reference, WakeTable wakes, ObjectProvider<CommandGateway> commands) {
        this.reference = reference;
        this.wakes = wakes;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public void wake(Instant now) {
        if (reference.isComplete()) {
            reference.planInUse().ifPresent(plan -> adopt(plan, now));
            wakes.calendars().forEach(used -> recount(used, now));
        }
    }

    /** What an installation starts with was adopted before time began; it asks for something from when it was first read. */
    private void adopt(PlanVersion plan, Instant now) {
        Instant at = reference.adoption().map(PlanAdopted::at).orElse(Instant.EPOCH);
        String cause = "PlanAdopted %s/%s %s".formatted(plan.id(), plan.version(), at);
        if (!cause.equals(adopted)) {
            Instant from = at.equals(Instant.EPOCH) ? now : at;
            commands.getObject()
                    .sendAndWait(new AdoptPlan(Ledger.OF_THE_PLAN, plan.timeZone(), from, plan.daily(), cause));
            adopted = cause;
        }
    }

    private void recount(String used, Instant now) {
        int firstYear = Notices.firstYear(used);
        List<CalendarYear> notices = Notices.bearingOn(firstYear, reference.calendars());
        String versions = Notices.versions(firstYear, notices);
        if (!versions.equals(used)) {
            wakes.countedWith(used).forEach(ledger -> recount(new ReadCalendar(ledger, now, notices, versions)));
        }
    }

    private void recount(ReadCalendar command) {
        try {
            commands.getObject().sendAndWait(command);
        } catch (RuntimeException e) {
            // The others must not wait for it; it is compared again at the next sweep.
            LOG.error("ledger {} could not be counted anew", command.ledgerId(), e);
        }
    }
}
