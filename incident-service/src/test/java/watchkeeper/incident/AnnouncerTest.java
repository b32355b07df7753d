package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.announce.Announcer;
import watchkeeper.chassis.wire.Envelope;

/** Whatever the announcer dies between, the topic has neither a hole nor two different messages under one number. */
class AnnouncerTest extends RunningIncidentService {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void whatWasStoredWhileTheAnnouncerWasDeadIsSentWhenItLives() {
        String incident;
        processor(Announcer.GROUP).shutDown();
        long before = published.check(Instant.now().plusSeconds(60));
        try {
            incident = incidentWithFourEvents();
            assertThat(recordsOf(incident)).isEmpty();
            assertThat(published.check(Instant.now().plusSeconds(60))).isEqualTo(before + 4);
            assertThat(meters.get("watchkeeper.published.missing").gauge().value())
                    .isEqualTo(before + 4.0);
        } finally {
            processor(Announcer.GROUP).start();
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(messagesOf(incident))
                        .extracting(Envelope::sequence)
                        .containsExactly(1L, 2L, 3L, 4L));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(published.check(Instant.now().plusSeconds(60)))
                        .isZero());
        assertThat(meters.get("watchkeeper.published.missing").gauge().value()).isZero();
    }

    @Test
    void whatWasSentButNotNotedIsSentAgainUnderTheSameIdsWithTheSameBytes() {
        processor(Announcer.GROUP).shutDown();
        byte[] before = db.sql("select token from token_entry where processor_name = ?")
                .param(Announcer.GROUP)
                .query(byte[].class)
                .single();
        processor(Announcer.GROUP).start();
        String incident = incidentWithFourEvents();
        await().atMost(LONG).until(() -> recordsOf(incident).size() == 4);

        processor(Announcer.GROUP).shutDown();
        int rows = db.sql("update token_entry set token = ?, owner = null where processor_name = ?")
                .params(before, Announcer.GROUP)
                .update();
        assertThat(rows).isEqualTo(1);
        processor(Announcer.GROUP).start();

        await().atMost(LONG).until(() -> recordsOf(incident).size() == 8);
        Map<Long, ConsumerRecord<String, byte[]>> bySequence = new HashMap<>();
        for (ConsumerRecord<String, byte[]> sent : recordsOf(incident)) {
            ConsumerRecord<String, byte[]> first =
                    bySequence.putIfAbsent(wire.read(sent).sequence(), sent);
            if (first != null) {
                assertThat(sent.value()).isEqualTo(first.value());
                assertThat(sent.headers()).isEqualTo(first.headers());
                assertThat(sent.partition()).isEqualTo(first.partition());
            }
        }
        assertThat(bySequence).containsOnlyKeys(1L, 2L, 3L, 4L);
        await().untilAsserted(() ->
                assertThat(published.check(Instant.now().plusSeconds(60))).isZero());
        assertThat(meters.get("watchkeeper.published.holes").gauge().value()).isZero();
    }

    private String incidentWithFourEvents() {
        String incident = open("{\"title\":\"停水\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(CENTER, incident + "/assessments", "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}", 201);
        post(CENTER, incident + "/assessments", "{\"form\":\"UNIT\",\"finding\":\"UNSTABLE\"}", 201);
        return idIn(incident);
    }
}
