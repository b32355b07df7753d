package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.embedded.TestServers;
import watchkeeper.incident.projection.Rebuild;
import watchkeeper.incident.projection.Rebuild.State;
import watchkeeper.incident.projection.Rebuilds;

/** Two instances over a database with a long past: one rebuild at a time, and whoever dies in the middle harms nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the first one starts first
class RebuildByManyTest extends RunningIncidentService {
    private static final String DATABASE = "incident";
    private static final int EVENTS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(120);

    @Autowired
    ConfigurableApplicationContext first;

    private ConfigurableApplicationContext second;
    private String incident;

    @BeforeAll
    void aLongPast() {
        second = start();
        incident = open(first, "久经处置");
        db.sql("""
                insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier,
                    meta_data, payload, payload_type, time_stamp)
                select aggregate_identifier, n, type, gen_random_uuid()::text, meta_data, convert_to(
                    case when n % 2 = 1 then '{"incidentId":"' || aggregate_identifier || '","unit":"unit-z","by":"t"}'
                    else '{"incidentId":"' || aggregate_identifier || '","unit":"unit-z","reason":"r","by":"t"}' end,
                    'UTF8'), case when n % 2 = 1 then 'incident.UnitAdded' else 'incident.UnitReleased' end, time_stamp
                from domain_event_entry, generate_series(1, ?) n
                where aggregate_identifier = ? and sequence_number = 0""").params(EVENTS, incident).update();
        await().atMost(LONG).until(() -> number(incident) == EVENTS);
    }

    @AfterAll
    void stop() {
        second.close();
    }

    @Test
    void whoLosesTheLockInTheMiddleLeavesTheListAsItWasAndTheNextStartsOver() throws SQLException {
        String before = row(incident);
        try (Connection owner = owner()) {
            owner.createStatement().execute("""
                    create function linger() returns trigger language plpgsql as
                        'begin perform pg_sleep(0.2); return new; end';
                    create trigger linger before update on rebuild for each row execute function linger()""");
            start(first);
            await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(() -> {
                int percent = state().percent();
                return percent > 5 && percent < 90;
            });
            db.sql(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and objid = ?")
                    .param(0x4255494cL)
                    .query(Boolean.class)
                    .list();
            await().atMost(LONG).until(() -> state().state() == State.FAILED);
            owner.createStatement().execute("drop function linger cascade");
        }
        assertThat(row(incident)).isEqualTo(before);
        assertThat(db.sql("select count(*) from live_shadow").query(Long.class).single())
                .isPositive();
        start(second);
        assertThat(done().differences()).isZero();
        assertThat(row(incident)).isEqualTo(before);
        assertThat(db.sql("select count(*) from live_shadow").query(Long.class).single())
                .isZero();
    }

    /** What a killed instance leaves: a rebuild under way, some of its rows, and no lock. */
    @Test
    void whatAKilledOneLeftIsSaidAndTheNextStartsOver() {
        String before = row(incident);
        start(first);
        done();
        db.sql("update rebuild set state = 'FOLDING', folded_to = head / 2, ended_at = null where list = 'incidents'")
                .update();
        db.sql("insert into live_shadow (rebuild, list, key, body) select id, list, 'half', '{}' from rebuild")
                .update();
        assertThat(state().state()).isEqualTo(State.INTERRUPTED);
        assertThat(state().percent()).isBetween(45, 55);
        start(second);
        assertThat(done().differences()).isZero();
        assertThat(row(incident)).isEqualTo(before);
        assertThat(db.sql("select count(*) from live_row where key = 'half'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoAtOnceOneIsRefusedAndWhatIsDoneMeanwhileIsNotLost() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            db.sql("update live_row set body = body || '{\"title\":\"改坏\"}' where list = 'incidents' and key = ?")
                    .param(incident)
                    .update();
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> meanwhile = threads.submit(() -> {
                int opened = 0;
                while (!over.get()) {
                    open(opened % 2 == 0 ? first : second, "期间" + opened++);
                }
                return opened;
            });
            start(first);
            assertThatThrownBy(() -> start(second)).isInstanceOf(Refusal.class).hasMessageContaining("under way");
            assertThat(done().differences()).isEqualTo(1);
            over.set(true);
            assertThat(meanwhile.get()).isPositive();
            start(second);
            assertThat(done().differences()).isZero();
            assertThat(Json.MAPPER.readTree(row(incident)).path("title").asString())
                    .isEqualTo("久经处置");
        }
    }

    private static Connection owner() throws SQLException {
        TestServers servers = TestServers.shared();
        return DriverManager.getConnection(
                servers.jdbcUrl(DATABASE), DATABASE + "_owner", servers.ownerPassword(DATABASE));
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(TestServers.shared().springProperties(DATABASE));
        properties.putAll(ISSUER.springProperties());
        properties.put("server.port", 0);
        return SpringApplication.run(
                IncidentServiceApplication.class,
                properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String open(ConfigurableApplicationContext instance, String title) {
        return idIn(openAt(port(instance), title));
    }

    private static void start(ConfigurableApplicationContext instance) {
        instance.getBean(Rebuilds.class).start("incidents", "admin");
    }

    private Rebuild done() {
        await().atMost(LONG).until(() -> state().state() == State.DONE && !isRunning());
        return state();
    }

    /** The instance that did it frees the lock a moment after it is done. */
    private boolean isRunning() {
        return db.sql("select exists (select from pg_locks where locktype = 'advisory' and granted and objid = ?)")
                .param(0x4255494cL)
                .query(Boolean.class)
                .single();
    }

    private Rebuild state() {
        return first.getBean(Rebuilds.class).all().stream()
                .filter(status -> status.list().equals("incidents"))
                .map(Rebuilds.Status::rebuild)
                .findFirst()
                .orElseThrow();
    }

    private long number(String id) {
        return Json.MAPPER.readTree(row(id)).path("number").asLong();
    }

    private String row(String id) {
        return db.sql("select coalesce((select body::text from live_row where list = 'incidents' and key = ?), '{}')")
                .param(id)
                .query(String.class)
                .single();
    }
}
