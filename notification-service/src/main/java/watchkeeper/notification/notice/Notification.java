package watchkeeper.notification.notice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.notification.command.NotificationCommand.Acknowledge;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.RecordFailure;
import watchkeeper.notification.command.NotificationCommand.RecordOutsideDelivery;
import watchkeeper.notification.command.NotificationCommand.RecordTold;
import watchkeeper.notification.command.NotificationCommand.WakeUp;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.NotificationEvent.OutsideDeliveryRecorded;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;
import watchkeeper.notification.roster.OnDuty;

/** One telling of one recipient about one matter, from its opening until somebody acknowledges. */
@Aggregate(type = Notification.TYPE)
public class Notification {
    /** The stored type. */
    public static final String TYPE = "notification";

    @AggregateIdentifier
    private String id;

    private String subject = "";
    private Set<String> answerable = Set.of();
    private @Nullable Course course;

    /** For Axon. */
    Notification() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenNotification command, OnDuty onDuty, Clock clock) {
        if (course != null) {
            return;
        }
        Instant now = clock.instant();
        OnDuty.Standing standing = onDuty.standing(command.recipient());
        Duration within = switch (command.patience()) {
            case Patience.Within message -> message.time();
            case Patience.OfRoster roster -> standing.acknowledgeWithin();
            case Patience.Endless endless -> null;
        };
        apply(new NotificationOpened(
                command.notificationId(),
                command.subject(),
                command.about(),
                command.reason(),
                command.recipient(),
                standing.roster(),
                standing.order(),
                within,
                within == null ? null : now.plus(within),
                command.wording(),
                command.alert(),
                command.exercise(),
                now));
        // Nobody to tell is said at once, not when a deadline has passed that nobody knew of.
        if (standing.order().isEmpty()) {
            step(now);
        }
    }

    @CommandHandler
    void handle(WakeUp command) {
        step(command.now());
    }

    @CommandHandler
    void handle(RecordTold c) {
        if (!course().has(c.personId(), c.channel(), c.matter())) {
            apply(new PersonTold(id, subject, c.personId(), c.channel(), c.matter(), c.attempt(), c.at()));
        }
    }

    @CommandHandler
    void handle(RecordFailure c) {
        if (!course().has(c.personId(), c.channel(), c.matter())) {
            apply(new TellingFailed(
                    id, subject, c.personId(), c.channel(), c.matter(), c.attempt(), c.why(), c.last(), c.at()));
        }
    }

    @CommandHandler
    void handle(Acknowledge c) {
        if (c.standsFor().stream().noneMatch(answerable::contains)) {
            throw Refusal.forbidden(
                    "",
                    "只有 " + String.join("、", answerable) + " 可以确认",
                    "only " + String.join(", ", answerable) + " may acknowledge");
        }
        if (!course().acknowledged()) {
            apply(new Acknowledged(id, subject, c.by(), c.at()));
        }
    }

    @CommandHandler
    void handle(Withdraw c, Clock clock) {
        if (!course().withdrawn() && (c.evenAcknowledged() || !course().acknowledged())) {
            apply(new Withdrawn(id, subject, c.why(), c.wording(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(RecordOutsideDelivery c) {
        if (!course().outside().contains(c.deliveryId())) {
            apply(new OutsideDeliveryRecorded(
                    id, subject, c.deliveryId(), c.means(), c.deliveredAt(), c.receivedBy(), c.outcome(), c.by()));
        }
    }

    private void step(Instant now) {
        switch (course().decide(now)) {
            case Next.Escalate next ->
                apply(new Escalated(id, subject, next.from(), next.to(), next.due(), now.plus(next.within())));
            case Next.Exhaust next -> apply(new EscalationExhausted(id, subject, next.due()));
            case Next.Wait next -> {}
            case Next.Rest next -> {}
        }
    }

    @EventSourcingHandler
    void on(NotificationEvent event) {
        if (event instanceof NotificationOpened opened) {
            id = opened.notificationId();
            subject = opened.subject();
            answerable = new java.util.TreeSet<>(Set.of(opened.recipient()));
            answerable.add(opened.roster());
            course = Course.opened(opened);
        } else {
            course = course().after(event);
        }
    }

    private Course course() {
        return Objects.requireNonNull(course, "not opened");
    }
}
