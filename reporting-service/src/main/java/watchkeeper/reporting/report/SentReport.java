package watchkeeper.reporting.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.command.ReportCommand.CorrectReport;
import watchkeeper.reporting.command.ReportCommand.ReceiveReport;
import watchkeeper.reporting.event.ReportEvent.ReportCorrected;
import watchkeeper.reporting.event.ReportEvent.ReportReceived;

/**
 * A report after it was sent: its editions and who has read them. The first edition itself is a line of the ledger; so
 * this begins with whatever comes after it.
 */
@Aggregate(type = SentReport.TYPE)
public class SentReport {
    public static final String TYPE = "Report";

    private record Reading(String edition, String receiver) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private final List<String> corrections = new ArrayList<>();
    private final Set<Reading> readings = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon fills it from its events
    protected SentReport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void correct(CorrectReport command, Clock clock) {
        if (corrections.contains(command.reportId())) {
            return;
        }
        String latest = corrections.isEmpty() ? command.firstEdition() : corrections.getLast();
        if (!latest.equals(command.corrects())) {
            throw Refusal.conflict(
                    "", "该版已经更正，现行版为 " + latest, "this edition was corrected already; the latest is " + latest);
        }
        AggregateLifecycle.apply(new ReportCorrected(
                command.firstEdition(),
                command.ledgerId(),
                command.subject(),
                command.reportId(),
                command.corrects(),
                corrections.size() + 2,
                command.slotId(),
                command.owner(),
                command.summary(),
                command.realMatter(),
                command.next(),
                command.reason(),
                command.by(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void receive(ReceiveReport command, Clock clock) {
        if (!readings.contains(new Reading(command.reportId(), command.receiver()))) {
            AggregateLifecycle.apply(new ReportReceived(
                    command.firstEdition(),
                    command.ledgerId(),
                    command.subject(),
                    command.reportId(),
                    command.receiver(),
                    command.by(),
                    clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(ReportCorrected event) {
        id = event.firstEdition();
        corrections.add(event.reportId());
    }

    @EventSourcingHandler
    void on(ReportReceived event) {
        id = event.firstEdition();
        readings.add(new Reading(event.reportId(), event.receiver()));
    }
}
