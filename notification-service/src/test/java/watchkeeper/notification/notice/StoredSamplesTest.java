package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.notification.notice.Sample.FIRST;
import static watchkeeper.notification.notice.Sample.ID;
import static watchkeeper.notification.notice.Sample.SECOND;
import static watchkeeper.notification.notice.Sample.T;
import static watchkeeper.notification.notice.Sample.WORDING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.store.NamedSerializer;
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

/**
 * What is stored is read for ever. A sample that no longer fits is never edited: the change needs a revision and an
 * upcaster, and the old sample stays.
 */
class StoredSamplesTest {
    private static final String SUBJECT = "incident-1";
    private static final List<NotificationEvent> EVENTS = List.of(
            Sample.opened(FIRST, SECOND),
            new PersonTold(ID, SUBJECT, "p1", Channel.MAIL, Matter.TELLING, 1, T),
            new TellingFailed(ID, SUBJECT, "p1", Channel.WEBHOOK, Matter.WITHDRAWAL, 2, "503", true, T),
            new Escalated(ID, SUBJECT, "p1", SECOND, T, T.plusSeconds(900)),
            new EscalationExhausted(ID, SUBJECT, T),
            new Acknowledged(ID, SUBJECT, "unit-a", T),
            new Withdrawn(ID, SUBJECT, "FULFILLED", WORDING, T),
            new OutsideDeliveryRecorded(ID, SUBJECT, "d1", Means.FAX, T, "received-d1", "已签收", "duty-officer"));

    private final NamedSerializer serializer = NamedSerializer.of(StoredNotifications.storedNames());

    @Test
    void everyStoredEventReadsAndIsWrittenAsItsSample() throws IOException {
        for (NotificationEvent event : EVENTS) {
            SerializedObject<String> written = serializer.serialize(event, String.class);
            String name = written.getType().getName();
            String sample = sample(name);
            assertThat(written.getData()).as(name).isEqualTo(sample);
            Object read = serializer.deserialize(new SimpleSerializedObject<>(sample, String.class, name, null));
            assertThat(read).isEqualTo(event);
        }
    }

    @Test
    void noEventIsWithoutASample() {
        Set<Class<?>> sampled = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(sampled)
                .isEqualTo(Stream.of(NotificationEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = StoredSamplesTest.class.getResourceAsStream("/stored/" + name + ".json")) {
            assertThat(in).as("approved sample of " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
