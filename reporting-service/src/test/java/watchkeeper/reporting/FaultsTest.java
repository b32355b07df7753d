package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;

/** What may happen to a service at any moment; nothing is doubled and nothing lost. */
class FaultsTest extends RunningReportingService {
    private static final int UNITS = 12;

    @Autowired
    JdbcClient db;

    @Autowired
    HikariDataSource pool;

    @Autowired
    List<Sweep> sweeps;

    @Autowired
    KafkaProperties properties;

    /** As a kill would, wherever it strikes: between the append and the broker, between the read and the commit. */
    @Test
    void connectionsThatAreCutAtAnyPointNeitherDoubleNorLoseALine() throws Exception {
        open(List.of("unit-a"));
        respond(8);
        row("unit-a", "SPECIAL_REPORT");
        AtomicBoolean cutting = new AtomicBoolean(true);
        CompletableFuture<Void> cuts = CompletableFuture.runAsync(() -> {
            while (cutting.get()) {
                cutAllOthers();
            }
        });
        try {
            addUnits();
        } finally {
            cutting.set(false);
            cuts.join();
        }
        // Whoever gets one that was cut a moment ago is answered with 500, rightly; what is asked next is about lines.
        pool.getHikariPoolMXBean().softEvictConnections();
        everyUnitOwesItsReportOnce();
        // What was cut off in sending is sent again after a pause.
        await().untilAsserted(() ->
                assertThat(published.check(clock.instant().plusSeconds(3600))).isZero());
    }

    @Test
    void partitionsThatGoToAnotherInstanceAndComeBackNeitherDoubleNorLoseALine() {
        open(List.of("unit-a"));
        respond(8);
        row("unit-a", "SPECIAL_REPORT");
        try (KafkaConsumer<String, byte[]> other = memberOfTheSameGroup()) {
            other.subscribe(List.of(Topics.INCIDENTS, Topics.STORIES));
            await().until(() -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
            });
            addUnits();
        }
        everyUnitOwesItsReportOnce();
    }

    @Test
    void aWakeUpThatComesTwiceAtOnceWritesEachLineOnce() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        clock.forward(Duration.ofHours(17));
        await().until(() -> {
            CompletableFuture.allOf(wakeAll(), wakeAll()).join();
            return one(slot).path("state").asString("").equals("MISSED");
        });
        assertThat(states(one(slot))).containsExactly("OPEN", "DUE_SOON", "OVERDUE", "MISSED");
    }

    private CompletableFuture<Void> wakeAll() {
        return CompletableFuture.runAsync(() -> sweeps.forEach(sweep -> sweep.wake(clock.instant())));
    }

    private void addUnits() {
        for (int unit = 1; unit <= UNITS; unit++) {
            publish(new IncidentMessage.UnitAdded(incident, "unit-" + unit, UnitRole.RESPONSIBLE, "x"));
        }
    }

    private void everyUnitOwesItsReportOnce() {
        for (int unit = 1; unit <= UNITS; unit++) {
            JsonNode row = row("unit-" + unit, "SPECIAL_REPORT");
            assertThat(row.path("number").asInt()).isEqualTo(1);
            assertThat(states(row)).containsExactly("OPEN");
        }
        Long appended = db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param("L-" + incident)
                .query(Long.class)
                .single();
        Long highest = db.sql("select max(sequence_number) + 1 from domain_event_entry where aggregate_identifier = ?")
                .param("L-" + incident)
                .query(Long.class)
                .single();
        assertThat(appended).isEqualTo(highest);
    }

    private static List<String> states(JsonNode row) {
        return row.path("history")
                .valueStream()
                .map(line -> line.path("state").asString())
                .toList();
    }

    private void cutAllOthers() {
        try {
            db.sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid() and usename = current_user""").query(Long.class).single();
            Thread.sleep(Duration.ofMillis(40));
        } catch (org.springframework.dao.DataAccessException e) {
            assertThat(e).as("its own connection may have been cut as well").isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> memberOfTheSameGroup() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        properties.getBootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "reporting-service",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
