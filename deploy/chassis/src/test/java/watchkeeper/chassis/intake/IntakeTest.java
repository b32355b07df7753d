package watchkeeper.chassis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchkeeper.chassis.intake.IntakeRig.T0;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final String aggregate = "story-" + UUID.randomUUID();
    private IntakeRig rig;

    @BeforeAll
    static void waitGenerously() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeEach
    void start() throws Exception {
        rig = new IntakeRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aMessageThatComesAgainIsAppliedOnce() throws Exception {
        send(1, 2, 3);
        awaitApplied(1L, 2L, 3L);
        send(2, 3);
        rig.stop();
        rig.forgetOffsets();
        rig.start();
        send(4);
        awaitApplied(1L, 2L, 3L, 4L);
        assertThat(rig.attempts).hasValue(4);
        assertThat(rig.holes()).isZero();
    }

    @Test
    void aFailureIsTriedAgainAndNothingOfItStays() throws Exception {
        rig.failsAt = 2;
        send(1, 2, 3);
        await().until(() -> rig.attempts.get() >= 3);
        assertThat(rig.applied(aggregate)).containsExactly(1L);
        rig.failsAt = -1;
        awaitApplied(1L, 2L, 3L);
    }

    @Test
    void aHoleIsAnAlarmUntilItIsFilled() throws Exception {
        send(1, 3);
        awaitApplied(1L, 3L);
        assertThat(rig.holes()).isEqualTo(1);
        assertThat(rig.db
                        .sql("select sequence from source_hole where reader = ? and aggregate = ?")
                        .params(rig.name(), aggregate)
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
        send(2, 2);
        awaitApplied(1L, 3L, 2L);
        assertThat(rig.holes()).isZero();
    }

    @Test
    void whatCannotBeReadIsKeptAsideAndNotInTheWay() throws Exception {
        byte[] garbage = "no message".getBytes(StandardCharsets.UTF_8);
        send(1);
        rig.sendGarbage(garbage);
        send(2);
        awaitApplied(1L, 2L);
        List<byte[]> kept = rig.db
                .sql("select value from unreadable_record where topic = ?")
                .param(rig.topic)
                .query(byte[].class)
                .list();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).isEqualTo(garbage);
    }

    @Test
    void timeIsKnownOnlyAsFarAsTheTopicWasRead() throws Exception {
        await().until(() -> known().equals(T0));
        Instant later = T0.plus(Duration.ofHours(1));
        rig.failsAt = 1;
        send(1);
        await().until(() -> rig.attempts.get() >= 1);
        rig.now.set(later);
        int before = rig.attempts.get();
        await().until(() -> rig.attempts.get() > before + 1);
        assertThat(known()).as("a message waits, so time stands").isEqualTo(T0);
        rig.failsAt = -1;
        await().until(() -> known().equals(later));

        rig.stop();
        rig.now.set(later.plus(Duration.ofDays(1)));
        send(2);
        assertThat(known()).as("nobody reads, so time stands").isEqualTo(later);
        rig.start();
        awaitApplied(1L, 2L);
        await().until(() -> known().equals(rig.now.get()));
    }

    private Instant known() {
        return rig.watermarks.ofAll(rig.name(), Set.of(rig.topic)).orElse(Instant.MIN);
    }

    private void send(long... sequences) throws Exception {
        for (long sequence : sequences) {
            rig.send(aggregate, sequence);
        }
    }

    private void awaitApplied(Long... sequences) {
        await().untilAsserted(() -> assertThat(rig.applied(aggregate)).containsExactly(sequences));
    }
}
