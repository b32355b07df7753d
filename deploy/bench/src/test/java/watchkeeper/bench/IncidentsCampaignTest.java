package watchkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** 1,000 open incidents, one of them with 5,000 events: still right, and how fast. Raw inserts in the same run compare. */
@Tag("campaign")
@TestMethodOrder(OrderAnnotation.class)
class IncidentsCampaignTest {
    private static final int INCIDENTS = 1000;
    private static final int EVENTS = 5000;
    private static final int CLIENTS = 8;
    private static final int READS = 200;
    private static final int PAGE = 100;
    private static final String LONG = "长期事件";

    private static final List<String> FIGURES = new ArrayList<>();
    private static final Set<String> OPENED = new HashSet<>();
    private static Machine machine;
    private static Service service;
    private static String center;
    private static Latencies rawAlone;
    private static Latencies rawTogether;
    private static String incident;
    private static Instant halfway;
    private static int assessedByThen;
    private static int assessed;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        machine = Machine.start();
        service = Service.start(machine, "incident", Map.of());
        center = service.token("information-center", "INFORMATION_CENTER");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        machine.close();
        FIGURES.forEach(System.out::println);
    }

    @Test
    @Order(1)
    void rawInsertsOfOneRowACommit() throws SQLException {
        try (Connection connection = machine.database().connect("postgres")) {
            connection.createStatement().execute("create table raw (id bigserial primary key, body bytea not null)");
        }
        rows(1, 500);
        rawAlone = rows(1, 3000);
        rawTogether = rows(CLIENTS, 8000);
        FIGURES.add(rawAlone.line(null));
        FIGURES.add(rawTogether.line(null));
    }

    @Test
    @Order(2)
    void aThousandIncidentsAreOpened() {
        ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 100; i++) {
            opened.add(open("预热 " + i));
        }
        int alone = (INCIDENTS - 101) / 2;
        figure("open an incident", 1, alone, i -> opened.add(open("事件 " + i)), rawAlone);
        figure("open an incident", CLIENTS, INCIDENTS - 101 - alone, i -> opened.add(open("并行 " + i)), rawTogether);
        incident = open(LONG);
        opened.add(incident);
        opened.forEach(location -> OPENED.add(location.substring(location.lastIndexOf('/') + 1)));
        assertThat(OPENED).hasSize(INCIDENTS);
    }

    @Test
    @Order(3)
    void oneOfThemGetsFiveThousandEvents() {
        service.post(center, incident + "/response", Map.of("level", "III"));
        acts("assess: events 3 to 500", 498, rawAlone);
        acts("assess: events up to 2,500", 2000, null);
        halfway = Instant.now();
        assessedByThen = assessed;
        await().until(() -> Instant.now().isAfter(halfway.plusMillis(5)));
        acts("assess: events up to 4,500", 2000, null);
        acts("assess: the last 500 of 5,000 events", EVENTS - 2 - assessed, rawAlone);
        AtomicInteger other = new AtomicInteger();
        List<String> others =
                OPENED.stream().filter(id -> !incident.endsWith(id)).toList();
        figure(
                "assess in other incidents",
                CLIENTS,
                2000,
                i -> assess("/api/incidents/" + others.get(other.getAndIncrement() % others.size())),
                rawTogether);
    }

    @Test
    @Order(4)
    void everyListIsComplete() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> row().path("assessmentCount").asInt() == EVENTS - 2);
        assertThat(ids("/api/incidents", "id")).isEqualTo(OPENED);
        assertThat(row().path("number").asLong()).isEqualTo(EVENTS - 1);
        assertThat(ids(incident + "/assessments", "id")).hasSize(EVENTS - 2);
        JsonNode then = service.get(center, incident + "?knownAt=" + halfway);
        assertThat(then.path("assessmentCount").asInt()).isEqualTo(assessedByThen);
        assertThat(then.path("assessments").size()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void readsAreMeasured() {
        figure("list, a page of " + PAGE, 1, READS, i -> service.get(center, "/api/incidents?limit=" + PAGE), null);
        figure(
                "list, a page of " + PAGE,
                CLIENTS,
                8 * READS,
                i -> service.get(center, "/api/incidents?limit=" + PAGE),
                null);
        figure("list, all 1,000", 1, READS, i -> service.get(center, "/api/incidents?limit=1000"), null);
        figure("tasks of one body", 1, READS, i -> service.get(center, "/api/tasks"), null);
        figure("one incident of 5,000 events", 1, READS, i -> service.get(center, incident), null);
        figure(
                "the same right behind an act",
                1,
                READS,
                i -> {
                    assess(incident);
                    int shown = service.get(center, incident)
                            .path("assessmentCount")
                            .asInt();
                    assertThat(shown).isEqualTo(assessed);
                },
                null);
        figure("the same as known halfway", 1, 20, i -> service.get(center, incident + "?knownAt=" + halfway), null);
        figure("its count of stable days", 1, 20, i -> service.get(center, incident + "/stability"), null);
    }

    private static Latencies rows(int clients, int count) {
        ThreadLocal<PreparedStatement> inserts = ThreadLocal.withInitial(IncidentsCampaignTest::insert);
        return Latencies.of("raw insert of one row, committed", clients, count, i -> {
            try {
                PreparedStatement insert = inserts.get();
                insert.setBytes(1, new byte[500]);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Its connection ends with the server. */
    private static PreparedStatement insert() {
        try {
            return machine.database().connect("postgres").prepareStatement("insert into raw (body) values (?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void acts(String what, int count, Latencies raw) {
        figure(what, 1, count, i -> assess(incident), raw);
    }

    private static void figure(String what, int clients, int count, java.util.function.IntConsumer act, Latencies raw) {
        FIGURES.add(Latencies.of(what, clients, count, act).line(raw));
    }

    private static String open(String title) {
        return service.post(center, "/api/incidents", Map.of("title", title, "units", List.of("unit-a", "unit-b")));
    }

    private static void assess(String location) {
        service.post(center, location + "/assessments", Map.of("form", "BUREAU", "finding", "STABLE"));
        if (location.equals(incident)) {
            assessed++;
        }
    }

    private static JsonNode row() {
        return service.get(center, "/api/incidents?limit=1000")
                .path("items")
                .valueStream()
                .filter(row -> incident.endsWith(row.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Of all pages, each row once. */
    private static Set<String> ids(String list, String field) {
        List<String> ids = new ArrayList<>();
        JsonNode page = service.get(center, list + "?limit=" + PAGE);
        while (true) {
            page.path("items")
                    .valueStream()
                    .forEach(row -> ids.add(row.path(field).asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = service.get(
                    center,
                    list + "?limit=" + PAGE + "&after=" + page.path("next").asString());
        }
        assertThat(ids).doesNotHaveDuplicates();
        return new HashSet<>(ids);
    }
}
