package watchkeeper.notification.notice;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;

/** Tells every addressee of a warning. Nothing follows on a warning yet, so it ends as it starts and remembers nothing. */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
public class WarningSaga {
    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient Texts texts;

    /** For Axon. */
    public WarningSaga() {}

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "warningId")
    void on(WarningReleased warning) {
        Wording wording = texts.warning(warning);
        for (String recipient : warning.to()) {
            commands.sendAndWait(new OpenNotification(
                    NotificationId.of(warning.warningId(), Reason.WARNING, recipient),
                    warning.incidentId(),
                    warning.warningId(),
                    Reason.WARNING,
                    recipient,
                    wording,
                    warning.acknowledgeWithin(),
                    warning.exercise()));
        }
    }
}
