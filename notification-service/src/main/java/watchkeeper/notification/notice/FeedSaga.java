package watchkeeper.notification.notice;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.FeedMessage.FeedFellSilent;
import watchkeeper.contracts.FeedMessage.FeedSpokeAgain;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.roster.Fallback;

/**
 * Tells the watch that a feed has fallen silent, once per silence; when it speaks again, what nobody has acknowledged is
 * withdrawn. The plan sets no time for it, so nobody is waited for.
 */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class FeedSaga {
    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient FeedTexts texts;

    @Autowired
    private transient Fallback fallback;

    private String notification = "";

    /** For Axon. */
    public FeedSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "feed")
    void on(FeedFellSilent silent, @MetaDataValue("sequence") Long sequence) {
        String feed = "feed:" + silent.feed();
        String watch = fallback.roster();
        notification = NotificationId.of(feed + "." + sequence, Reason.SILENT_FEED, watch);
        commands.sendAndWait(new OpenNotification(
                notification,
                feed,
                feed,
                Reason.SILENT_FEED,
                watch,
                texts.silent(silent),
                new Patience.Endless(),
                null,
                false));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "feed")
    void on(FeedSpokeAgain spoke) {
        commands.sendAndWait(new Withdraw(notification, "SPOKE_AGAIN", texts.spoke(spoke), false));
    }
}
