package watchkeeper.notification.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Alert;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.NotificationEvent.OutsideDeliveryRecorded;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;

/**
 * A notification as the list shows it.
 *
 * @param subject the incident, or the story before there is one
 * @param roster the roster that is told; another than the recipient when it fell to it
 * @param acknowledgeBy the deadline of the person whose turn it is; null where nobody is waited for
 * @param failed the last five
 * @param alert the edition of a warning that it is about, or null
 */
public record NotificationRow(
        String id,
        String subject,
        String about,
        String reason,
        String recipient,
        String roster,
        State state,
        Words text,
        Instant openedAt,
        @Nullable Instant acknowledgeBy,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String withdrawnBecause,
        @Nullable Instant withdrawnAt,
        List<Told> told,
        List<Failed> failed,
        List<Escalation> escalations,
        List<Outside> outside,
        @Nullable Alert alert,
        boolean exercise) {
    private static final int FAILURES_SHOWN = 5;

    enum State {
        TELLING,
        TOLD,
        ACKNOWLEDGED,
        EXHAUSTED,
        WITHDRAWN
    }

    record Told(String personId, String channel, String matter, int attempt, Instant at) {}

    record Failed(String personId, String channel, String matter, int attempt, String why, boolean last, Instant at) {}

    record Escalation(String from, String to, Instant at) {}

    record Outside(String id, String means, Instant at, String receivedBy, String outcome, String by) {}

    static NotificationRow opened(NotificationOpened e) {
        return new NotificationRow(
                e.notificationId(),
                e.subject(),
                e.about(),
                e.reason().name(),
                e.recipient(),
                e.roster(),
                State.TELLING,
                e.wording().text(),
                e.at(),
                e.acknowledgeBy(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                e.alert(),
                e.exercise());
    }

    NotificationRow after(NotificationEvent event) {
        return switch (event) {
            case NotificationOpened e -> opened(e);
            case PersonTold e -> told(e);
            case TellingFailed e -> failed(e);
            case Escalated e ->
                new Edit(this)
                        .state(open() ? State.TELLING : state)
                        .acknowledgeBy(e.acknowledgeBy())
                        .escalations(with(escalations, new Escalation(e.fromPerson(), e.to().personId(), e.at())))
                        .row();
            case EscalationExhausted e ->
                new Edit(this).state(open() ? State.EXHAUSTED : state).row();
            case Acknowledged e ->
                new Edit(this)
                        .state(state == State.WITHDRAWN ? state : State.ACKNOWLEDGED)
                        .acknowledged(e.by(), e.at())
                        .row();
            case Withdrawn e ->
                new Edit(this).state(State.WITHDRAWN).withdrawn(e.why(), e.at()).row();
            case OutsideDeliveryRecorded e ->
                new Edit(this)
                        .outside(with(
                                outside,
                                new Outside(
                                        e.deliveryId(),
                                        e.means().name(),
                                        e.deliveredAt(),
                                        e.receivedBy(),
                                        e.outcome(),
                                        e.by())))
                        .row();
        };
    }

    /** Everybody who stands in the row as an id. */
    List<String> people() {
        TreeSet<String> ids = new TreeSet<>();
        told.forEach(one -> ids.add(one.personId()));
        failed.forEach(one -> ids.add(one.personId()));
        escalations.forEach(one -> ids.addAll(List.of(one.from(), one.to())));
        outside.forEach(one -> ids.add(one.receivedBy()));
        return List.copyOf(ids);
    }

    private boolean open() {
        return state == State.TELLING || state == State.TOLD;
    }

    private NotificationRow told(PersonTold e) {
        Told one = new Told(e.personId(), e.channel().name(), e.matter().name(), e.attempt(), e.at());
        return new Edit(this)
                .state(state == State.TELLING ? State.TOLD : state)
                .told(with(told, one))
                .row();
    }

    private NotificationRow failed(TellingFailed e) {
        List<Failed> all = with(
                failed,
                new Failed(
                        e.personId(), e.channel().name(), e.matter().name(), e.attempt(), e.why(), e.last(), e.at()));
        return new Edit(this)
                .failed(all.subList(Math.max(0, all.size() - FAILURES_SHOWN), all.size()))
                .row();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
