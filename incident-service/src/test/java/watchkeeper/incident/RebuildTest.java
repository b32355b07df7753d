package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** A list is folded again from the first event while it is served; only what was wrong is put right. */
class RebuildTest extends RunningIncidentService {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void aViewerSeesTheMendedRowsAndTheNewOnesAndNothingElse() throws Exception {
        String spoilt = listedIncident("改坏的");
        String gone = listedIncident("删掉的");
        String untouched = listedIncident("没动的");
        spoil(spoilt, gone);
        List<String> seen = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        var viewer = stream("/api/incidents", event -> {
            if ("ready".equals(event.event())) {
                ready.countDown();
            } else if (ready.getCount() == 0) {
                seen.add(event.event() == null ? event.data().path("title").asString() : event.event());
                if (event.data().path("title").asString("").equals("最后一件")) {
                    end.countDown();
                }
            }
        });
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();

        rebuild("incidents");
        listedIncident("期间一件");
        done("incidents");
        listedIncident("最后一件");

        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        viewer.dispose();
        assertThat(seen).containsExactlyInAnyOrder("改坏的", "删掉的", "removed", "期间一件", "最后一件");
        assertThat(status("incidents").path("rebuild").path("differences").asInt())
                .isEqualTo(3);
        assertThat(row(gone).path("title").asString()).isEqualTo("删掉的");
        assertThat(row(untouched).path("title").asString()).isEqualTo("没动的");
    }

    @Test
    void whereNothingIsWrongNothingChanges() {
        String incident = listedIncident("都对");
        post(CENTER, incident + "/assessments", "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}", 201);
        post(CENTER, incident + "/statements", "{\"kind\":\"TEXT\",\"title\":\"通稿\",\"text\":\"说明\"}", 201);
        post(CENTER, incident + "/handover", "{\"matter\":\"WATCH\",\"to\":\"unit-a\",\"note\":\"夜班\"}", 201);
        post(DUTY_OFFICER, incident + "/units", "{\"unit\":\"unit-b\"}", 201);
        awaitListed(incident, shown -> shown.path("units").size() == 2);
        Map<String, String> before = rows();
        for (JsonNode list : statuses()) {
            rebuild(list.path("list").asString());
            JsonNode rebuilt = done(list.path("list").asString());
            assertThat(rebuilt.path("differences").asInt()).as(list.toString()).isZero();
            assertThat(rebuilt.path("rows").asLong())
                    .isEqualTo(list.path("rows").asLong());
            assertThat(rebuilt.path("percent").asInt()).isEqualTo(100);
            assertThat(rebuilt.path("askedBy").asString()).isEqualTo("admin");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(statuses())
                .allMatch(list ->
                        list.path("position").asLong() == list.path("head").asLong());
    }

    /** Names are no part of what is folded: without them the same rows come, and the past reads on. */
    @Test
    void aDeletedPersonChangesNoRowAndNoPast() {
        String incident = open("""
                {"title":"有人反映","units":["unit-a"],"source":"PHONE","reporter":"张三"}""");
        listed(incident);
        String reporter = Json.MAPPER
                .readTree(db.sql("select payload from domain_event_entry where aggregate_identifier = ?")
                        .param(idIn(incident))
                        .query(byte[].class)
                        .single())
                .path("reporter")
                .asString();
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        String group = created(CENTER, incident + "/work-groups", """
                {"kind":"ON_SCENE","leader":"李四","members":["王五"],"sentAt":"2026-08-18T08:00:00+08:00","unit":"unit-a"}""");
        awaitListed(incident, row -> row.path("level").asString("").equals("III"));
        await().untilAsserted(() -> get(group));
        String rows = row(incident).toString() + shown(group);
        delete(reporter);
        delete(shown(group).path("content").path("leader").asString());
        for (String list : List.of("incidents", "entries")) {
            rebuild(list);
            done(list);
        }
        assertThat(row(incident).toString() + shown(group)).isEqualTo(rows);
        get(incident + "?asOf=" + Instant.now()).jsonPath("$.title").isEqualTo("有人反映");
        post(UNIT_A, group + "/arrival", "{}", 201);
    }

    @Test
    void onlyTheAdministratorRebuildsAndOnlyWhatThereIs() {
        post(CENTER, "/api/projections/incidents/rebuild", "", 403);
        post(ADMIN, "/api/projections/nothing/rebuild", "", 404);
    }

    private String listedIncident(String title) {
        String incident = open("{\"title\":\"" + title + "\",\"units\":[\"unit-a\"]}");
        listed(incident);
        return incident;
    }

    private JsonNode shown(String path) {
        return Json.MAPPER.readTree(get(path).returnResult().getResponseBody());
    }

    private void delete(String person) {
        client(ARCHIVIST)
                .method(HttpMethod.DELETE)
                .uri("/api/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"本人申请\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** As nobody should: by hand, in the table. */
    private void spoil(String spoilt, String gone) {
        db.sql("update live_row set body = body || '{\"title\":\"别的\"}' where list = 'incidents' and key = ?")
                .param(idIn(spoilt))
                .update();
        db.sql("""
                insert into live_row (list, key, position, body)
                select list, 'never-was', position, body from live_row where list = 'incidents' and key = ?""").param(idIn(gone)).update();
        db.sql("delete from live_row where list = 'incidents' and key = ?")
                .param(idIn(gone))
                .update();
    }

    private void rebuild(String list) {
        post(ADMIN, "/api/projections/" + list + "/rebuild", "", 202)
                .jsonPath("$.id")
                .exists();
    }

    private JsonNode done(String list) {
        await().atMost(LONG)
                .until(() ->
                        status(list).path("rebuild").path("state").asString("").equals("DONE"));
        return status(list).path("rebuild");
    }

    private JsonNode status(String list) {
        return statuses().stream()
                .filter(status -> status.path("list").asString().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> statuses() {
        return client(ADMIN)
                .get()
                .uri("/api/projections")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode row(String incident) {
        return Json.MAPPER.readTree(db.sql("select body::text from live_row where list = 'incidents' and key = ?")
                .param(idIn(incident))
                .query(String.class)
                .single());
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        db.sql("select list || '/' || key, position || body::text from live_row")
                .query((row, n) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }

    private reactor.core.Disposable stream(String path, java.util.function.Consumer<ServerSentEvent<JsonNode>> take) {
        return client(DUTY_OFFICER)
                .get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .filter(event -> event.data() != null)
                .publishOn(Schedulers.boundedElastic())
                .subscribe(take);
    }
}
