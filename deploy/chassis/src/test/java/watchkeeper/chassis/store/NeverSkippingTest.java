package watchkeeper.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.embedded.TestServers;

class NeverSkippingTest {
    private static final String DATABASE = "store";
    private static final int GAP_TIMEOUT_MS = 1000;

    private HikariDataSource source;
    private JdbcClient db;

    @BeforeEach
    void emptyStore() {
        TestServers servers = TestServers.shared();
        String url = servers.jdbcUrl(DATABASE);
        Flyway.configure()
                .dataSource(url, DATABASE + "_owner", servers.ownerPassword(DATABASE))
                .locations("classpath:db/axon")
                .load()
                .migrate();
        source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(DATABASE);
        source.setPassword(servers.runtimePassword(DATABASE));
        db = JdbcClient.create(source);
        db.sql("delete from domain_event_entry").update();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void anEventOfAWriterThatStallsLongerThanTheGapTimeoutIsSeen() throws Exception {
        List<String> seen = seenWhileAWriterStalls(engine(true));
        assertThat(seen).contains("stalled").hasSize(3);
    }

    @Test
    void stockAxonSkipsItWhichIsWhyTheRemedyIsThere() throws Exception {
        List<String> seen = seenWhileAWriterStalls(engine(false));
        assertThat(seen).contains("before", "after").doesNotContain("stalled");
    }

    @Test
    void aRestoredStoreIsRefusedUntilItsTransactionsAreThePast() {
        JdbcEventStorageEngine engine = engine(true);
        for (int i = 0; i < 5; i++) {
            engine.appendEvents(event("e" + i));
        }
        // What a logical restore leaves: rows with the transaction ids of another cluster.
        db.sql("update domain_event_entry set txid = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8")
                .update();

        assertThatThrownBy(() -> StoreStart.refuseFutureTransactions(db))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set txid = '3'");
        assertThat(read(engine, null)).isEmpty();

        db.sql("update domain_event_entry set txid = '3'").update();
        StoreStart.refuseFutureTransactions(db);
        assertThat(read(engine, null)).hasSize(5);
    }

    private List<String> seenWhileAWriterStalls(JdbcEventStorageEngine engine) throws Exception {
        List<String> seen = new ArrayList<>();
        TrackingToken token = null;
        engine.appendEvents(event("before"));
        try (Connection stalled = source.getConnection()) {
            stalled.setAutoCommit(false);
            try (var insert = stalled.prepareStatement("""
                    insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier,
                        payload, meta_data, payload_type, time_stamp)
                    values (?, 0, 'T', ?, '"stalled"', '{}', 'java.lang.String', ?)""")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, UUID.randomUUID().toString());
                insert.setString(3, java.time.Instant.now().toString());
                insert.executeUpdate();
            }
            engine.appendEvents(event("after"));
            // The reader catches up with the neighbours only when the gap has long timed out.
            long start = System.nanoTime();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> System.nanoTime() - start
                            > Duration.ofMillis(2L * GAP_TIMEOUT_MS).toNanos());
            for (TrackedEventMessage<?> event : read(engine, token)) {
                seen.add((String) event.getPayload());
                token = event.trackingToken();
            }
            stalled.commit();
        }
        for (TrackedEventMessage<?> event : read(engine, token)) {
            seen.add((String) event.getPayload());
        }
        return seen;
    }

    private static List<TrackedEventMessage<?>> read(JdbcEventStorageEngine engine, TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            return new ArrayList<>(events.toList());
        }
    }

    private static GenericDomainEventMessage<String> event(String payload) {
        return new GenericDomainEventMessage<>("T", UUID.randomUUID().toString(), 0, payload);
    }

    private JdbcEventStorageEngine engine(boolean remedied) {
        NamedSerializer serializer = NamedSerializer.of(new StoredNames());
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new AppendConflict())
                .connectionProvider(new DataSourceConnectionProvider(source))
                .transactionManager(NoTransactionManager.instance())
                .gapTimeout(GAP_TIMEOUT_MS)
                .schema(Schemas.events());
        return (remedied ? NeverSkipping.apply(builder) : builder).build();
    }
}
