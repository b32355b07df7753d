package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.incident.board.IncidentBoard;

class StoreTrapsTest extends RunningIncidentService {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired
    DataSource source;

    @Test
    void noProcessorSwallowsAFailure() {
        assertThat(processing.eventProcessors().keySet()).contains(IncidentBoard.LIST, "announce", "day-ends");
        processing
                .eventProcessors()
                .keySet()
                .forEach(name -> assertThat(processing.listenerInvocationErrorHandler(name))
                        .as(name)
                        .isInstanceOf(PropagatingErrorHandler.class));
    }

    @Test
    void aFailingProjectionStandsUntilItsEventCanBeApplied() {
        String incident = open("{\"title\":\"一\",\"units\":[\"unit-a\"]}");
        listed(incident);
        String row = db.sql("select body::text from live_row where list = 'incidents' and key = ?")
                .param(idIn(incident))
                .query(String.class)
                .single();
        long position = position();
        db.sql("delete from live_row where list = 'incidents' and key = ?")
                .param(idIn(incident))
                .update();
        String later;
        try {
            post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
            later = open("{\"title\":\"二\",\"units\":[\"unit-a\"]}");
            await().atMost(LONG)
                    .until(() -> processor(IncidentBoard.LIST).processingStatus().values().stream()
                            .noneMatch(status -> !status.isErrorState()));
            assertThat(position())
                    .as("neither the event nor one behind it is passed")
                    .isEqualTo(position);
        } finally {
            db.sql("insert into live_row (list, key, position, body) values (?, ?, ?, ?::jsonb)")
                    .params(IncidentBoard.LIST, idIn(incident), position, row)
                    .update();
        }
        listed(later);
        awaitListed(incident, shown -> shown.path("level").asString("").equals("III"));
    }

    /** A writer elsewhere takes the next number first: the command is decided anew on what he wrote. */
    @Test
    void aConflictingAppendIsDecidedAnew() throws Exception {
        String incident = open("{\"title\":\"同时\",\"units\":[\"unit-a\"]}");
        String id = idIn(incident);
        CompletableFuture<Void> ours;
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var insert = other.prepareStatement("""
                    insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier,
                        meta_data, payload, payload_type, time_stamp)
                    select aggregate_identifier, 1, type, ?, meta_data,
                        convert_to(?, 'UTF8'), 'incident.UnitAdded', time_stamp
                    from domain_event_entry where aggregate_identifier = ? and sequence_number = 0""")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, "{\"incidentId\":\"" + id + "\",\"unit\":\"unit-b\",\"by\":\"elsewhere\"}");
                insert.setString(3, id);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            ours = CompletableFuture.runAsync(
                    () -> post(DUTY_OFFICER, incident + "/units", "{\"unit\":\"unit-c\"}", 201));
            await().until(() -> db.sql("""
                            select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'
                                and query ilike '%insert into domain_event_entry%')""").query(Boolean.class).single());
            other.commit();
            other.setAutoCommit(true);
        }
        ours.join();
        await().atMost(LONG)
                .untilAsserted(() -> get(incident)
                        .jsonPath("$.units.length()")
                        .isEqualTo(3)
                        .jsonPath("$.units[1]")
                        .isEqualTo("unit-b")
                        .jsonPath("$.units[2]")
                        .isEqualTo("unit-c"));
    }

    private long position() {
        return db.sql("select position from live_position where list = ?")
                .param(IncidentBoard.LIST)
                .query(Long.class)
                .single();
    }
}
