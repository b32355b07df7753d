package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.notification.notice.Sample.FIRST;
import static watchkeeper.notification.notice.Sample.ID;
import static watchkeeper.notification.notice.Sample.SECOND;
import static watchkeeper.notification.notice.Sample.T;
import static watchkeeper.notification.notice.Sample.WORDING;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.contracts.Approved;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.Means;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.OutsideDeliveryRecorded;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;

/** What is stored is read for ever. A sample is never edited: what is stored today stands in the newest edition. */
class StoredSamplesTest {
    private static final String SUBJECT = "incident-1";
    private static final List<NotificationEvent> EVENTS = List.of(
            Sample.ofWarning(FIRST, SECOND),
            new PersonTold(ID, SUBJECT, "p1", Channel.MAIL, Matter.TELLING, 1, T),
            new TellingFailed(ID, SUBJECT, "p1", Channel.WEBHOOK, Matter.WITHDRAWAL, 2, "503", true, T),
            new Escalated(ID, SUBJECT, "p1", SECOND, T, T.plusSeconds(900)),
            new EscalationExhausted(ID, SUBJECT, T),
            new Acknowledged(ID, SUBJECT, "unit-a", T),
            new Withdrawn(ID, SUBJECT, "FULFILLED", WORDING, T),
            new OutsideDeliveryRecorded(ID, SUBJECT, "d1", Means.FAX, T, "received-d1", "已签收", "duty-officer"));

    private final NamedSerializer serializer = NamedSerializer.of(StoredNotifications.storedNames());

    @Test
    void everyEditionOfEveryStoredEventIsReadForEver() {
        for (NotificationEvent event : EVENTS) {
            SerializedObject<String> written = serializer.serialize(event, String.class);
            String name = written.getType().getName();
            List<String> editions = Approved.editions(Path.of("src/test/resources/stored"), name, line(written));
            editions.forEach(edition -> Approved.assertKept(edition, line(again(name, edition))));
            assertThat(read(name, editions.getLast())).isEqualTo(event);
        }
    }

    @Test
    void noEventIsWithoutASample() {
        Set<Class<?>> sampled = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(sampled)
                .isEqualTo(Stream.of(NotificationEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    private Object read(String name, String stored) {
        return serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, name, null));
    }

    private SerializedObject<String> again(String name, String stored) {
        return serializer.serialize(read(name, stored), String.class);
    }

    private static String line(SerializedObject<String> stored) {
        return stored.getData() + "\n";
    }
}
