package watchkeeper.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.duty.Fact;

/**
 * Leads what is decided upstream to the ledger that it bears on: opens, re-plans, ends. One saga a story or incident;
 * it holds ids and dispatches.
 */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class LedgerSaga {
    private static final String UTC = "UTC";

    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient Reference reference;

    private @Nullable String ledgerId;
    private String timeZone = UTC;
    private boolean exercise;

    @SuppressWarnings("NullAway.Init") // Axon injects
    public LedgerSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "storyId")
    void on(
            StoryMessage.LevelSuggested message,
            @Timestamp Instant at,
            @MetaDataValue("aggregate") String aggregate,
            @MetaDataValue("sequence") Long sequence) {
        var plan = reference.planInUse().orElseThrow();
        timeZone = plan.timeZone();
        ledgerId = "L-" + message.storyId();
        take(message.storyId(), aggregate, sequence, new Fact.LevelSuggested(at, plan.initialReport()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "storyId")
    void on(
            StoryMessage.StoryDismissed message,
            @Timestamp Instant at,
            @MetaDataValue("aggregate") String aggregate,
            @MetaDataValue("sequence") Long sequence) {
        take(message.storyId(), aggregate, sequence, new Fact.StoryDismissed(at, message.reason()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "storyId")
    void on(
            StoryMessage.StoryMerged message,
            @Timestamp Instant at,
            @MetaDataValue("aggregate") String aggregate,
            @MetaDataValue("sequence") Long sequence) {
        take(message.storyId(), aggregate, sequence, new Fact.StoryMerged(at, message.into()));
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(
            IncidentMessage.IncidentOpened message,
            @Timestamp Instant at,
            @MetaDataValue("aggregate") String aggregate,
            @MetaDataValue("sequence") Long sequence) {
        timeZone = message.timeZone();
        exercise = message.exercise();
        Fact opened = Objects.requireNonNull(Facts.of(message, at, "", List.of()));
        ledgerId = "L-" + (message.storyId() == null ? message.incidentId() : message.storyId());
        if (!take(message.incidentId(), aggregate, sequence, opened)) {
            ledgerId = "L-" + message.incidentId();
            take(message.incidentId(), aggregate, sequence, opened);
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(
            IncidentMessage message,
            @Timestamp Instant at,
            @MetaDataValue("aggregate") String aggregate,
            @MetaDataValue("sequence") Long sequence) {
        Fact fact = Facts.of(message, at, aggregate + ":" + sequence, notices());
        if (fact != null) {
            take(message.incidentId(), aggregate, sequence, fact);
        }
    }

    /** Nothing is counted before the reference topic was read to its end: the message is tried again until then. */
    private List<CalendarYear> notices() {
        if (!reference.isComplete()) {
            throw new IllegalStateException("the reference topic is not read yet");
        }
        return reference.calendars();
    }

    private boolean take(String subject, String source, long sequence, Fact fact) {
        if (ledgerId == null) {
            throw new IllegalStateException("no ledger for " + subject);
        }
        Boolean taken =
                commands.sendAndWait(new TakeFact(ledgerId, subject, timeZone, exercise, source, sequence, fact));
        return Boolean.TRUE.equals(taken);
    }
}
