package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Everybody sees what waits for him, and it goes when he has done it or another is to do it. */
class TasksTest extends RunningRegisters {
    private static final String STAND_IN = ISSUER.token("tasks-stand-in", List.of(), List.of(), List.of());
    private static final String DRAFT = json("kind", "TEXT", "title", "说明", "text", "正在核实");

    @Test
    void anInstructionIsATaskOfItsAddresseeAndOfNobodyElse() {
        Instant before = Instant.now();
        String incident = responding("指令");
        String instruction = created(
                CENTER, incident + "/instructions", json("to", List.of("unit-a"), "text", "立即核实", "channel", "PHONE"));

        JsonNode task = awaitTask(UNIT_A, incident, "instructions/acknowledgement");
        assertThat(task.path("title").asString()).isEqualTo("指令");
        assertThat(task.path("entryId").asString()).isEqualTo(idIn(instruction));
        assertThat(task.path("register").asString()).isEqualTo("instructions");
        assertThat(task.path("matter").asString()).isEqualTo("立即核实");
        assertThat(task.path("clause").asString()).isEqualTo("三(一)");
        assertThat(task.path("name").path("zh").asString()).isEqualTo("签收指令");
        assertThat(Instant.parse(task.path("since").asString())).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(task.path("level").asString()).isEqualTo("III");
        assertThat(acts(UNIT_B, incident)).isEmpty();
        assertThat(acts(CENTER, incident)).isEmpty();

        post(UNIT_A, task.path("address").asString(), "{}", 201);
        awaitActs(UNIT_A, incident, "instructions/feedback");
        post(UNIT_A, instruction + "/feedback", json("text", "已核实", "final", true), 201);
        awaitActs(UNIT_A, incident);
        awaitActs(CENTER, incident, "instructions/closure");
    }

    @Test
    void aDraftWaitsForAnotherThanItsAuthorAndFollowsTheCommand() throws Exception {
        String incident = responding("移交");
        String draft = created(UNIT_A, incident + "/statements", DRAFT);
        awaitActs(CENTER, incident, "statements/approval");
        assertThat(acts(UNIT_A, incident)).isEmpty();
        assertThat(acts(COMMAND_TEAM, incident)).isEmpty();
        assertThat(acts(COMMAND_TEAM, incident + "&forLower=true")).containsExactly("statements/approval");
        Instant since = since(CENTER, incident);

        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        Disposable center = watch(CENTER, event -> {
            if ("removed".equals(event.event()) && key(event).equals(idIn(draft) + "/approval")) {
                given.countDown();
            }
        });
        Disposable team = watch(COMMAND_TEAM, event -> {
            if (event.event() == null && key(event).equals(idIn(draft) + "/approval")) {
                taken.countDown();
            }
        });
        String offer = created(
                CENTER,
                incident + "/handover",
                json("matter", "COMMAND", "to", "BUREAU_COMMAND_TEAM", "note", "升温，请接"));
        JsonNode confirmation = awaitTask(COMMAND_TEAM, incident, "handover/confirmation");
        assertThat(confirmation.path("matter").asString()).isEqualTo("升温，请接");
        assertThat(confirmation.path("address").asString()).isEqualTo(offer + "/confirmation");
        assertThat(acts(CENTER, incident)).containsExactly("statements/approval");

        post(COMMAND_TEAM, confirmation.path("address").asString(), "{}", 201);
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(given.await(60, TimeUnit.SECONDS)).isTrue();
        center.dispose();
        team.dispose();
        awaitActs(COMMAND_TEAM, incident, "statements/approval");
        assertThat(acts(CENTER, incident)).isEmpty();
        assertThat(since(COMMAND_TEAM, incident)).isEqualTo(since);
    }

    @Test
    void whatEndsTakesItsTasksAlongAndAUnitThatIsReleasedItsOwn() {
        String incident = open(json("title", "结束", "units", List.of("unit-a")));
        created(CENTER, incident + "/questions", json("question", "何时恢复办理？"));
        post(DUTY_OFFICER, incident + "/units", json("unit", "unit-b"), 201);
        awaitActs(UNIT_B, incident, "questions/answer");
        post(DUTY_OFFICER, incident + "/units/unit-b/release", json("reason", "与其无关"), 201);
        awaitActs(UNIT_B, incident);
        assertThat(acts(UNIT_A, incident)).containsExactly("questions/answer");
        post(OFFICE, incident + "/dismissal", json("reason", "不是舆情"), 201);
        awaitActs(UNIT_A, incident);
        assertThat(db.sql("select count(*) from live_row where list = 'tasks' and body ->> 'incidentId' = ?")
                        .param(idIn(incident))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAnAbsorbedIncidentLeftOpenIsATaskOfWhoeverCommandsTheOneThatGoesOn() {
        String absorbed = responding("并入");
        String survivor = responding("留下");
        String instruction = created(
                CENTER, absorbed + "/instructions", json("to", List.of("unit-a"), "text", "核实", "channel", "PHONE"));
        created(UNIT_A, absorbed + "/statements", DRAFT);
        post(UNIT_A, instruction + "/feedback", json("text", "已核实", "final", true), 201);
        awaitActs(CENTER, absorbed, "instructions/closure", "statements/approval");
        post(CENTER, absorbed + "/merge", json("into", idIn(survivor), "reason", "同一事"), 201);
        awaitActs(CENTER, absorbed, "instructions/closure");
        assertThat(acts(COMMAND_TEAM, absorbed)).isEmpty();
        post(COMMAND_TEAM, survivor + "/response", json("level", "II", "reason", "转载", "authorisation", "局党委"), 201);
        awaitActs(COMMAND_TEAM, absorbed, "instructions/closure");
    }

    @Test
    void aDeputyHasTheTasksOfHisBodyWhileHeIsOne() throws Exception {
        String incident = responding("代理");
        created(UNIT_A, incident + "/statements", DRAFT);
        awaitActs(CENTER, incident, "statements/approval");
        assertThat(acts(STAND_IN, incident)).isEmpty();
        String[] left = {""};
        CountDownLatch ended = new CountDownLatch(1);
        Disposable viewer = stream(STAND_IN, "", event -> {
                    if (event.id() != null) {
                        left[0] = event.id();
                    }
                })
                .doOnComplete(ended::countDown)
                .subscribe();
        await().until(() -> !left[0].isEmpty());
        Instant now = Instant.now();
        String deputy = created(
                CENTER,
                "/api/deputies",
                json(
                        "body", "INFORMATION_CENTER",
                        "person", "tasks-stand-in",
                        "from", now.minus(Duration.ofHours(1)).toString(),
                        "to", now.plus(Duration.ofHours(1)).toString(),
                        "reason", "出差"));
        assertThat(acts(STAND_IN, incident)).containsExactly("statements/approval");
        assertThat(ended.await(60, TimeUnit.SECONDS))
                .as("what he watched is no longer his")
                .isTrue();
        viewer.dispose();
        assertThat(stream(STAND_IN, left[0], event -> {})
                        .filter(event -> event.comment() == null)
                        .blockFirst(Duration.ofSeconds(30))
                        .event())
                .isEqualTo("anew");
        post(CENTER, deputy + "/end", "{}", 201);
        assertThat(acts(STAND_IN, incident)).isEmpty();
    }

    @Test
    void theTasksOfAllIncidentsComeInPages() {
        String incident = responding("分页");
        for (int i = 0; i < 3; i++) {
            created(CENTER, incident + "/questions", json("question", "问题" + i));
        }
        await().until(() -> acts(UNIT_A, incident).size() == 3);
        JsonNode first = read(UNIT_A, "/api/tasks?limit=2&incident=" + idIn(incident));
        JsonNode second = read(
                UNIT_A,
                "/api/tasks?limit=2&incident=" + idIn(incident) + "&after="
                        + first.path("next").asString());
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(3);
        assertThat(second.path("next").isNull()).isTrue();
        client(UNIT_A)
                .get()
                .uri("/api/tasks?forLower=maybe")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private String responding(String title) {
        String incident = open(json("title", title, "units", List.of("unit-a")));
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        return incident;
    }

    private JsonNode awaitTask(String token, String incident, String act) {
        await().until(() -> acts(token, incident).contains(act));
        return tasks(token, incident).stream()
                .filter(task -> task.path("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private void awaitActs(String token, String incident, String... acts) {
        await().untilAsserted(() -> assertThat(acts(token, incident)).containsExactlyInAnyOrder(acts));
    }

    private List<String> acts(String token, String incident) {
        return tasks(token, incident).stream()
                .map(task -> task.path("act").asString())
                .toList();
    }

    private Instant since(String token, String incident) {
        return Instant.parse(tasks(token, incident).getFirst().path("since").asString());
    }

    private List<JsonNode> tasks(String token, String incident) {
        return read(token, "/api/tasks?incident=" + idIn(incident))
                .path("items")
                .valueStream()
                .toList();
    }

    private static String key(ServerSentEvent<JsonNode> event) {
        return event.data().path(event.event() == null ? "id" : "key").asString("");
    }

    private Disposable watch(String token, Consumer<ServerSentEvent<JsonNode>> seen) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        Disposable viewer = stream(token, "", event -> {
                    seen.accept(event);
                    if ("ready".equals(event.event())) {
                        ready.countDown();
                    }
                })
                .subscribe();
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        return viewer;
    }

    private reactor.core.publisher.Flux<ServerSentEvent<JsonNode>> stream(
            String token, String lastEventId, Consumer<ServerSentEvent<JsonNode>> seen) {
        return client(token)
                .get()
                .uri("/api/tasks")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(event -> {
                    if (event.comment() == null) {
                        seen.accept(event);
                    }
                });
    }
}
