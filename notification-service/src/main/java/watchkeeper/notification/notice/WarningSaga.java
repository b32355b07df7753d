package watchkeeper.notification.notice;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.cap.CapReference;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Alert;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.incident.KnownIncidents;

/**
 * Tells every addressee of a warning, and again of each edition that follows; what nobody has acknowledged of the former
 * one is withdrawn. The lift is told once and waited for by nobody: the plan sets no time for it.
 */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class WarningSaga {
    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient WarningTexts texts;

    @Autowired
    private transient KnownIncidents incidents;

    /** Notifications of the edition in force; unknown of a warning that was released before they were remembered. */
    @SuppressWarnings("FieldMayBeFinal") // Jackson 3 passes over final fields
    private Set<String> inForce = new LinkedHashSet<>();

    /** For Axon. */
    public WarningSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "warningId")
    void on(WarningReleased warning, @Timestamp Instant at) {
        tell(WarningEdition.of(warning), at);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "warningId")
    void on(WarningAdjusted warning, @Timestamp Instant at) {
        withdraw("ADJUSTED", texts.replaced(warning));
        tell(WarningEdition.of(warning), at);
    }

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "warningId")
    void on(WarningLifted warning, @Timestamp Instant at) {
        withdraw("LIFTED", texts.ended(warning));
        tell(
                warning.incidentId(),
                warning.warningId(),
                warning.edition(),
                warning.to(),
                texts.lifted(warning),
                new Patience.Endless(),
                alert(warning.incidentId(), warning.sender(), warning.warningId(), warning.edition(), at),
                warning.exercise());
    }

    private void tell(WarningEdition edition, Instant at) {
        tell(
                edition.incidentId(),
                edition.warningId(),
                edition.number(),
                edition.to(),
                texts.edition(edition, incidents.of(edition.incidentId()).zone()),
                new Patience.Within(edition.acknowledgeWithin()),
                alert(edition.incidentId(), edition.sender(), edition.warningId(), edition.number(), at),
                edition.exercise());
    }

    private void tell(
            String incident,
            String warning,
            int edition,
            List<String> to,
            Wording wording,
            Patience patience,
            @Nullable Alert alert,
            boolean exercise) {
        for (String recipient : to) {
            String id = NotificationId.ofWarning(warning, edition, recipient);
            inForce.add(id);
            commands.sendAndWait(new OpenNotification(
                    id, incident, warning, Reason.WARNING, recipient, wording, patience, alert, exercise));
        }
    }

    private void withdraw(String why, Wording wording) {
        inForce.forEach(id -> commands.sendAndWait(new Withdraw(id, why, wording, false)));
        inForce.clear();
    }

    private @Nullable Alert alert(
            String incident, @Nullable String sender, String warning, int edition, Instant recordedAt) {
        return sender == null
                ? null
                : new Alert(
                        sender,
                        CapReference.identifier(warning, edition),
                        recordedAt,
                        incidents.of(incident).zone().getId());
    }
}
