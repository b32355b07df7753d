package watchkeeper.notification.notice;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.IncidentMessage.EntryFollowed;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.HandoverOffered;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.incident.KnownIncident;
import watchkeeper.notification.incident.KnownIncidents;

/**
 * Tells whoever is asked for something for which the plan sets no time to acknowledge: an instruction, an approval, a
 * hand-over, a question. Nothing follows on it here, so it ends as it starts and remembers nothing.
 */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
public class RequestSaga {
    private static final String INSTRUCTIONS = "instructions";

    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient RequestTexts texts;

    @Autowired
    private transient KnownIncidents incidents;

    /** For Axon. */
    public RequestSaga() {}

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "entryId")
    void on(EntryMade entry) {
        KnownIncident incident = incidents.of(entry.incidentId());
        String id = entry.entryId();
        if (entry.register().equals(INSTRUCTIONS)) {
            tell(incident, id, id, Reason.INSTRUCTION, entry.to(), texts.instruction(entry, incident));
        }
        Wording approval = texts.approval(entry.register(), entry.body(), entry.clause(), incident);
        tell(incident, id, id, Reason.APPROVAL, entry.awaits(), approval);
    }

    /** A draft can come again and again, and each time it is asked for anew: so the step counts, not the entry alone. */
    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "entryId")
    void on(EntryFollowed entry, @MetaDataValue("sequence") Long sequence) {
        KnownIncident incident = incidents.of(entry.incidentId());
        Wording approval = texts.approval(entry.register(), entry.body(), entry.clause(), incident);
        String step = entry.entryId() + "." + sequence;
        tell(incident, step, entry.entryId(), Reason.APPROVAL, entry.awaits(), approval);
    }

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "handoverId")
    void on(HandoverOffered offered) {
        KnownIncident incident = incidents.of(offered.incidentId());
        String id = offered.handoverId();
        tell(incident, id, id, Reason.HANDOVER, List.of(offered.to()), texts.handover(offered, incident));
    }

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "questionId")
    void on(StoryGrewAfterEnd grew) {
        KnownIncident incident = incidents.of(grew.incidentId());
        String id = grew.questionId();
        tell(incident, id, id, Reason.QUESTION, List.of(incident.inCharge()), texts.question(grew, incident));
    }

    private void tell(
            KnownIncident incident, String each, String about, Reason reason, List<String> to, Wording wording) {
        for (String recipient : to) {
            commands.sendAndWait(new OpenNotification(
                    NotificationId.of(each, reason, recipient),
                    incident.id(),
                    about,
                    reason,
                    recipient,
                    wording,
                    new Patience.Endless(),
                    null,
                    incident.exercise()));
        }
    }
}
