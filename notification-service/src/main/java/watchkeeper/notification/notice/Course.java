package watchkeeper.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.NotificationEvent.OutsideDeliveryRecorded;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;
import watchkeeper.notification.event.Turn;

/**
 * How far a notification has come. What is next is a pure function of this and the time; a timer only asks.
 *
 * @param turn whose turn it is in {@code order}
 * @param acknowledgeBy null where nobody is waited for
 */
record Course(
        List<Turn> order,
        @Nullable Duration acknowledgeWithin,
        int turn,
        @Nullable Instant acknowledgeBy,
        boolean acknowledged,
        boolean withdrawn,
        boolean exhausted,
        Set<Delivered> delivered,
        Set<String> outside) {
    /** Something that reached a person over a channel. */
    record Delivered(String personId, Channel channel, Matter matter) {}

    Course {
        order = List.copyOf(order);
        delivered = Set.copyOf(delivered);
        outside = Set.copyOf(outside);
    }

    static Course opened(NotificationOpened e) {
        return new Course(
                e.order(), e.acknowledgeWithin(), 0, e.acknowledgeBy(), false, false, false, Set.of(), Set.of());
    }

    /** A deadline holds up to and including its instant. */
    Next decide(Instant now) {
        if (acknowledged || withdrawn || exhausted) {
            return new Next.Rest();
        }
        if (order.isEmpty()) {
            return new Next.Exhaust(now);
        }
        if (acknowledgeBy == null || acknowledgeWithin == null) {
            return new Next.Rest();
        }
        if (!now.isAfter(acknowledgeBy)) {
            return new Next.Wait(acknowledgeBy);
        }
        boolean last = turn + 1 >= order.size();
        return last
                ? new Next.Exhaust(acknowledgeBy)
                : new Next.Escalate(order.get(turn).personId(), order.get(turn + 1), acknowledgeBy, acknowledgeWithin);
    }

    Course after(NotificationEvent event) {
        return switch (event) {
            case NotificationOpened e -> opened(e);
            case PersonTold e -> told(new Delivered(e.personId(), e.channel(), e.matter()));
            case Escalated e ->
                with(turn + 1, e.acknowledgeBy(), acknowledged, withdrawn, exhausted, delivered, outside);
            case EscalationExhausted e -> with(turn, acknowledgeBy, acknowledged, withdrawn, true, delivered, outside);
            case Acknowledged e -> with(turn, acknowledgeBy, true, withdrawn, exhausted, delivered, outside);
            case Withdrawn e -> with(turn, acknowledgeBy, acknowledged, true, exhausted, delivered, outside);
            case OutsideDeliveryRecorded e -> recorded(e.deliveryId());
            case TellingFailed e -> this;
        };
    }

    boolean has(String personId, Channel channel, Matter matter) {
        return delivered.contains(new Delivered(personId, channel, matter));
    }

    private Course told(Delivered told) {
        Set<Delivered> all = new HashSet<>(delivered);
        all.add(told);
        return with(turn, acknowledgeBy, acknowledged, withdrawn, exhausted, all, outside);
    }

    private Course recorded(String deliveryId) {
        Set<String> all = new HashSet<>(outside);
        all.add(deliveryId);
        return with(turn, acknowledgeBy, acknowledged, withdrawn, exhausted, delivered, all);
    }

    private Course with(
            int turn,
            @Nullable Instant acknowledgeBy,
            boolean acknowledged,
            boolean withdrawn,
            boolean exhausted,
            Set<Delivered> delivered,
            Set<String> outside) {
        return new Course(
                order, acknowledgeWithin, turn, acknowledgeBy, acknowledged, withdrawn, exhausted, delivered, outside);
    }
}
