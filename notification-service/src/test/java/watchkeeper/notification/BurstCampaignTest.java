package watchkeeper.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.DutyMessage.SlotChanged;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Topics;

/** How many duties that become due at once are told how fast; says the figures that RATIONALE.md quotes. */
@Tag("campaign")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Outside.Time.class)
class BurstCampaignTest {
    private static final Logger LOG = LoggerFactory.getLogger(BurstCampaignTest.class);
    private static final int SLOTS = 500;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        Outside.describe(properties);
    }

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Test
    void fiveHundredDutiesDueAtOnceAreAllToldOverBothChannelsAndAllEscalated() {
        Wire wire = new Wire("test");
        Instant now = clock.instant();
        long start = System.nanoTime();
        for (int i = 0; i < SLOTS; i++) {
            String incident = "burst-" + i % 20;
            SlotChanged changed = new SlotChanged("ledger-" + i, incident, slot(i, now), SlotState.OPEN, now, null);
            kafka.send(wire.record(Topics.DUTIES, incident, "ledger-" + i, 1, now, changed));
        }
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(count("NotificationOpened")).isEqualTo(SLOTS));
        long opened = System.nanoTime();
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(count("PersonTold")).isEqualTo(2 * SLOTS));
        long told = System.nanoTime();
        clock.pass(Duration.ofMinutes(16));
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(count("Escalated")).isEqualTo(SLOTS));
        LOG.warn(
                "{} notifications: opened after {} ms, told over both channels after {} ms; escalated {} ms after due",
                SLOTS,
                Duration.ofNanos(opened - start).toMillis(),
                Duration.ofNanos(told - start).toMillis(),
                Duration.ofNanos(System.nanoTime() - told).toMillis());
    }

    private long count(String event) {
        return db.sql("select count(*) from domain_event_entry where payload_type = ? and payload like ?")
                .param("notification." + event)
                .param("%burst-%".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .query(Long.class)
                .single();
    }

    private static Slot slot(int number, Instant now) {
        return new Slot(
                "burst-slot-" + number,
                DutyKind.SPECIAL_REPORT,
                "unit-a",
                "INFORMATION_CENTER",
                number,
                now,
                now.plusSeconds(1800),
                now,
                now.plusSeconds(3600),
                SlotState.DUE_SOON,
                false,
                null,
                true,
                "五(三)3");
    }
}
