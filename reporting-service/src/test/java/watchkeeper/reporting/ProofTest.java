package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;

/** The proof at the door, of a life that has a bit of everything, and of the same life with something taken away. */
class ProofTest extends RunningReportingService {
    @Autowired
    JdbcClient db;

    @Test
    void aLifeIsProvedAndWhatIsTakenAwayFromTheRecordIsMissed() {
        aLife();
        JsonNode proof = await().until(
                        () -> proof(""),
                        p -> p.path("verdict").asString().equals("PROVED")
                                && has(p, "MISSED")
                                && p.toString().contains("\"EVALUATION\"")
                                && p.toString().contains("\"INSTRUCTION_FEEDBACK\""));
        assertThat(proof.path("words").path("zh").asString()).endsWith("逐一核对无误");
        assertThat(proof.path("slots")
                        .valueStream()
                        .map(slot -> slot.path("state").asString()))
                .contains("FULFILLED", "FULFILLED_LATE", "MISSED", "WAIVED", "CANCELLED", "OVERDUE");
        assertThat(proof.path("slots")
                        .valueStream()
                        .map(slot -> slot.path("kind").asString()))
                .contains("EVALUATION", "INSTRUCTION_FEEDBACK");
        assertThat(proof.path("slots").valueStream())
                .allSatisfy(slot -> assertThat(slot.path("verdict").asString()).isEqualTo("PROVED"));

        forget("aggregate = '" + incident
                + "' and sequence = (select max(sequence) from record_line where aggregate = '" + incident + "')");
        assertThat(kinds(proof(""))).contains("TAIL_CUT", "FACT_UNKNOWN");
        forget("type like '%.SlotChanged' and subject = '" + incident
                + "' and sequence = (select max(sequence) from record_line where type like '%.SlotChanged' and subject = '"
                + incident + "')");
        assertThat(kinds(proof(""))).contains("TAIL_CUT");
        forget("type like '%.ReportSent' and subject = '" + incident + "'");
        assertThat(kinds(proof(""))).contains("HOLE", "STATE");
    }

    @Test
    void itIsReadAsItStood() {
        Instant start = clock.instant();
        open(List.of("unit-a"));
        respond(8);
        row("unit-a", "SPECIAL_REPORT");
        clock.forward(Duration.ofHours(9));
        await().until(() -> has(proof(""), "OVERDUE") && isProved(proof("")));
        JsonNode before = proof("?asOf=" + start.plus(Duration.ofHours(1)));
        assertThat(isProved(before)).isTrue();
        assertThat(has(before, "OVERDUE")).isFalse();
        client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/proof?asOf=yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest();
        client(UNIT_A)
                .get()
                .uri("/api/incidents/nobody/proof")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** From a story to a merge, with a raise, a waiver, units that come and go, a report in time and one too late. */
    private void aLife() {
        String story = "story-" + incident;
        send(Topics.STORIES, story, story, 1, new StoryMessage.LevelSuggested(story, "公积金", Level.III, "四3", Map.of()));
        awaitState("L-" + story + ".INITIAL_REPORT.INFORMATION_CENTER.1", "OPEN");
        clock.forward(Duration.ofMinutes(20));
        publish(new IncidentMessage.IncidentOpened(
                incident,
                "公积金",
                List.of("unit-a", "unit-b"),
                story,
                false,
                "x",
                clock.instant(),
                FIRST_HOUR,
                "Asia/Shanghai"));
        clock.forward(Duration.ofMinutes(10));
        publish(new IncidentMessage.ResponseStarted(
                incident, whole(Level.III, 8), "INFORMATION_CENTER", false, "", null, "x"));
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        clock.forward(Duration.ofHours(7));
        awaitState("L-" + story + ".INITIAL_REPORT.INFORMATION_CENTER.1", "OVERDUE");
        post(UNIT_A, "/api/duties/" + slot + "/report", "{\"summary\":\"已核实\"}", 201);
        publish(new IncidentMessage.ResponseRaised(
                incident, Level.III, whole(Level.II, 6), "BUREAU_COMMAND_TEAM", false, "", null, "x"));
        publish(new IncidentMessage.UnitAdded(incident, "unit-c", UnitRole.RESPONSIBLE, "x"));
        clock.forward(Duration.ofHours(2));
        String late = row("unit-b", "SPECIAL_REPORT").path("id").asString();
        awaitState(late, "OVERDUE");
        post(UNIT_B, "/api/duties/" + late + "/report", "{\"summary\":\"迟报\"}", 201);
        assessed();
        String second = slot.substring(0, slot.length() - 1) + "2";
        awaitState(second, "OPEN");
        post(CENTER, "/api/duties/" + second + "/waiver", "{\"reason\":\"停电\"}", 201);
        publish(new IncidentMessage.IncidentAbsorbed(
                incident, "another", List.of("unit-c"), "同一事由", "BUREAU_COMMAND_TEAM", "x"));
        String entry = "n-" + incident;
        publish(new IncidentMessage.EntryMade(
                incident,
                entry,
                "instructions",
                "InstructionGiven",
                "五",
                "BUREAU_COMMAND_TEAM",
                List.of("unit-a", "unit-c"),
                Map.of(),
                null,
                List.of(),
                clock.instant(),
                "x"));
        clock.forward(Duration.ofHours(13));
        publish(new IncidentMessage.UnitReleased(incident, "unit-b", "x", "移交"));
        clock.forward(Duration.ofHours(1));
        publish(new IncidentMessage.EntryFollowed(
                incident,
                entry,
                "instructions",
                "feedback",
                "InstructionAnswered",
                "五",
                "unit-a",
                List.of(),
                Map.of(),
                List.of(),
                clock.instant().minus(Duration.ofHours(1)),
                "x"));
        publish(new IncidentMessage.ResponseLifted(
                incident, Level.II, "BUREAU_COMMAND_TEAM", false, "平息", null, null, "x"));
        String evaluation = row("INFORMATION_CENTER", "EVALUATION").path("id").asString();
        clock.forward(Duration.ofHours(1));
        publish(new IncidentMessage.IncidentMerged(incident, "other", "同一事由", "BUREAU_COMMAND_TEAM", "x"));
        awaitState(evaluation, "CANCELLED");
        clock.forward(Duration.ofMinutes(1));
    }

    /** With what is owed after an instruction and after the lift. */
    private static Terms whole(Level level, int hours) {
        Terms terms = terms(level, hours);
        List<DutyTerm> duties = new ArrayList<>(terms.duties());
        duties.add(besides(
                DutyKind.INSTRUCTION_FEEDBACK,
                Rhythm.within(Duration.ofHours(12)),
                DutyTerm.Since.ENTRY,
                "InstructionAnswered"));
        duties.add(besides(
                DutyKind.EVALUATION, new Rhythm(null, List.of(), null, 10), DutyTerm.Since.LIFT, "EvaluationRecorded"));
        return new Terms(
                terms.plan(),
                terms.version(),
                level,
                terms.commandBody(),
                terms.timeZone(),
                terms.stableDays(),
                duties);
    }

    private static DutyTerm besides(DutyKind kind, Rhythm rhythm, DutyTerm.Since since, String fulfilledBy) {
        return new DutyTerm(
                kind,
                rhythm,
                List.of("INFORMATION_CENTER"),
                false,
                false,
                "BUREAU_OFFICE",
                Duration.ofMinutes(30),
                false,
                List.of(fulfilledBy),
                "六(一)",
                since,
                List.of(),
                false,
                false);
    }

    private void assessed() {
        publish(new IncidentMessage.AssessmentRecorded(
                incident,
                "a-1",
                "BUREAU",
                "STABLE",
                null,
                null,
                Map.of(),
                List.of(),
                null,
                "INFORMATION_CENTER",
                "x",
                clock.instant()));
    }

    private void forget(String which) {
        db.sql("delete from record_entry where line in (select id from record_line where " + which + ")")
                .update();
        assertThat(db.sql("delete from record_line where " + which).update()).isPositive();
    }

    private static boolean isProved(JsonNode proof) {
        return proof.path("verdict").asString().equals("PROVED");
    }

    private static boolean has(JsonNode proof, String state) {
        return proof.path("slots")
                .valueStream()
                .anyMatch(slot -> slot.path("state").asString().equals(state));
    }

    private static List<String> kinds(JsonNode proof) {
        return proof.path("faults")
                .valueStream()
                .map(fault -> fault.path("kind").asString())
                .toList();
    }

    private JsonNode proof(String query) {
        return client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/proof" + query)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
