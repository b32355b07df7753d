package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What was done is found where the answer said that it lies; registers are read as they were, too. */
class ReadBackTest extends RunningRegisters {
    private static final String OVERRIDDEN =
            "{\"reason\":\"误报\",\"authorisation\":\"局党委 4 号\",\"override\":{\"reason\":\"查无此事\"}}";

    @Test
    void everyDecisionIsReadBackWithItsReason() {
        String incident = open(json("title", "回读", "units", List.of("unit-a")));
        missing(incident + "/response");
        missing(incident + "/response/lift");
        String started = created(CENTER, incident + "/response", json("level", "III", "reason", "扩散"));
        assertThat(started).isEqualTo(incident + "/response");
        assertThat(fact(started)).isEqualTo("ResponseStarted");
        assertThat(row(started).path("reason").asString()).isEqualTo("扩散");
        assertThat(row(started).at("/terms/level").asString()).isEqualTo("III");
        created(COMMAND_TEAM, incident + "/response", json("level", "II", "reason", "转载", "authorisation", "局党委 3 号"));
        JsonNode raised = row(incident + "/response");
        assertThat(raised.path("fact").asString()).isEqualTo("ResponseRaised");
        assertThat(raised.path("authorisation").asString()).isEqualTo("局党委 3 号");
        assertThat(Instant.parse(raised.path("recordedAt").asString())).isBeforeOrEqualTo(Instant.now());

        String lifted = created(COMMAND_TEAM, incident + "/response/lift", OVERRIDDEN);
        assertThat(row(lifted).path("overrideReason").asString()).isEqualTo("查无此事");
    }

    @Test
    void unitsAndHandOversAreReadBackAsTheyStand() {
        String incident = open(json("title", "回读", "units", List.of("unit-a")));
        String unit = created(DUTY_OFFICER, incident + "/units", json("unit", "unit-b", "role", "WATCHING"));
        assertThat(row(unit).path("role").asString()).isEqualTo("WATCHING");
        assertThat(fact(incident + "/units/unit-a")).isEqualTo("IncidentOpened");
        missing(incident + "/units/unit-z");
        String release = created(DUTY_OFFICER, unit + "/release", json("reason", "无关"));
        assertThat(row(release).path("reason").asString()).isEqualTo("无关");
        assertThat(fact(unit)).isEqualTo("UnitReleased");

        String handover =
                created(CENTER, incident + "/handover", json("matter", "WATCH", "to", "unit-a", "note", "夜班"));
        JsonNode waiting = row(incident).path("waiting").path(0);
        assertThat(waiting.path("kind").asString()).isEqualTo("HANDOVER");
        assertThat(waiting.at("/handover/to").asString()).isEqualTo("unit-a");
        assertThat(waiting.at("/handover/note").asString()).isEqualTo("夜班");
        assertThat(row(handover).path("note").asString()).isEqualTo("夜班");
        missing(handover + "/confirmation");
        String confirmation = created(UNIT_A, handover + "/confirmation", "{}");
        assertThat(fact(confirmation)).isEqualTo("HandoverConfirmed");
        assertThat(fact(handover)).isEqualTo("HandoverConfirmed");
        assertThat(row(incident).path("waiting").isEmpty()).isTrue();
    }

    @Test
    void howAnIncidentEndedIsReadBack() {
        String incident = open(json("title", "误报", "units", List.of("unit-a")));
        missing(incident + "/dismissal");
        String dismissal = created(OFFICE, incident + "/dismissal", json("reason", "不是舆情"));
        assertThat(row(dismissal).path("reason").asString()).isEqualTo("不是舆情");
        missing(incident + "/closure");
        missing("/api/incidents/nobody/dismissal");
    }

    @Test
    void aRegisterIsReadAsItWasPageByPage() {
        String incident = open(json("title", "登记", "units", List.of("unit-a")));
        TreeSet<String> early = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            early.add(idIn(created(CENTER, incident + "/questions", json("question", "问题 " + i))));
        }
        String draft = created(UNIT_A, incident + "/statements", json("kind", "TEXT", "title", "说明", "text", "正在核实"));
        Instant then = afterAMoment();
        post(CENTER, draft + "/approval", "{}", 201);
        created(CENTER, incident + "/questions", json("question", "后来的问题"));

        JsonNode first = row(incident + "/questions?limit=2&knownAt=" + then);
        JsonNode second = row(incident + "/questions?limit=2&knownAt=" + then + "&after="
                + first.path("next").asString());
        TreeSet<String> seen = new TreeSet<>();
        List.of(first, second)
                .forEach(page -> page.path("items")
                        .valueStream()
                        .forEach(row -> seen.add(row.path("id").asString())));
        assertThat(seen).isEqualTo(early);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(row(incident + "/statements?asOf=" + then + "&state=DRAFT")
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(row(draft + "?knownAt=" + then).path("state").asString()).isEqualTo("DRAFT");
        assertThat(row(draft + "/approval?knownAt=" + then).isEmpty()).isTrue();
        assertThat(row(incident + "/entries?knownAt=" + then).path("items").size())
                .isEqualTo(4);
        missing(idAbsentThen(incident, then));
    }

    @Test
    void assessmentsAndWarningsAreReadAsTheyWereAndNonsenseIsRefused() {
        String incident = open(json("title", "研判", "units", List.of("unit-a")));
        post(CENTER, incident + "/assessments", json("form", "BUREAU", "finding", "STABLE"), 201);
        Instant then = afterAMoment();
        post(CENTER, incident + "/assessments", json("form", "BUREAU", "finding", "UNSTABLE"), 201);
        assertThat(row(incident + "/assessments?knownAt=" + then).path("items").size())
                .isEqualTo(1);
        assertThat(row(incident + "/warnings?knownAt=" + then).path("items").isEmpty())
                .isTrue();
        missing(incident + "/assessments?knownAt=" + then.minusSeconds(3600));
        for (String list : List.of("/assessments", "/warnings", "/entries", "/questions")) {
            client(DUTY_OFFICER)
                    .get()
                    .uri(incident + list + "?asOf=yesterday")
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("asOf");
        }
    }

    private String idAbsentThen(String incident, Instant then) {
        String later = created(CENTER, incident + "/questions", json("question", "更晚的问题"));
        return later + "?knownAt=" + then;
    }

    private static Instant afterAMoment() {
        Instant then = Instant.now();
        org.awaitility.Awaitility.await().until(() -> Instant.now().isAfter(then.plusMillis(5)));
        return then;
    }

    private String fact(String path) {
        return row(path).path("fact").asString();
    }

    private void missing(String path) {
        client(DUTY_OFFICER)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
