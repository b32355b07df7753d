package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;

class ReportingServiceTest extends RunningReportingService {
    @Test
    void oneReportsTheOtherIsOverdueThenMissed() {
        open(List.of("unit-a", "unit-b"));
        respond(8);
        JsonNode slot = row("unit-a", "SPECIAL_REPORT");
        assertThat(slot.path("dueAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(8)).toString());
        String slotB = row("unit-b", "SPECIAL_REPORT").path("id").asString();

        clock.forward(Duration.ofHours(7).plusMinutes(40));
        awaitState(slotB, "DUE_SOON");
        post(UNIT_B, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"x\"}", 403);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{}", 400);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"zero\":true}", 409);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"已核实\"}", 201);
        awaitState(slot.path("id").asString(), "FULFILLED");
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"再报\"}", 409);

        clock.forward(Duration.ofMinutes(51));
        awaitState(slotB, "OVERDUE");
        clock.forward(Duration.ofHours(8));
        awaitState(slotB, "MISSED");
        List<String> history = one(slotB)
                .path("history")
                .valueStream()
                .map(line -> line.path("state").asString())
                .toList();
        assertThat(history).containsExactly("OPEN", "DUE_SOON", "OVERDUE", "MISSED");
        await().untilAsserted(() ->
                assertThat(published.check(clock.instant().plusSeconds(3600))).isZero());
    }

    @Test
    void onlyTheCommandBodyInForceWaives() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/duties/" + slot + "/waiver", "{\"reason\":\"停电\"}", 403);
        post(CENTER, "/api/duties/" + slot + "/waiver", "{}", 400);
        post(CENTER, "/api/duties/" + slot + "/waiver", "{\"reason\":\"停电\"}", 201);
        awaitState(slot, "WAIVED");
    }

    @Test
    void aReportAtAnyTimeTakesNoSlot() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/incidents/" + incident + "/reports", "{\"summary\":\"重大情况\"}", 201);
        assertThat(one(slot).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        open(List.of("unit-a"));
        long started = sequence + 1;
        respond(8);
        String id = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        send(
                Topics.INCIDENTS,
                incident,
                incident,
                started,
                new IncidentMessage.ResponseStarted(
                        incident, terms(Level.III, 8), "INFORMATION_CENTER", false, "", null, "x"));
        publish(new IncidentMessage.UnitAdded(incident, "unit-c", UnitRole.RESPONSIBLE, "x"));
        row("unit-c", "SPECIAL_REPORT");
        assertThat(one(id).path("history").size()).isEqualTo(1);
        assertThat(rows("unit-a").stream()
                        .filter(row -> row.path("kind").asString().equals("SPECIAL_REPORT")))
                .hasSize(1);
    }

    @Test
    void aDayWithoutReadingMakesNothingOverdueThatWasDoneOrLiftedUpstream() {
        open(List.of("unit-a"));
        respond(8);
        String special = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        String assessment = row("INFORMATION_CENTER", "ASSESSMENT").path("id").asString();
        intake.stop();
        clock.forward(Duration.ofHours(5));
        publish(new IncidentMessage.AssessmentRecorded(
                incident,
                "a-1",
                "BUREAU",
                "STABLE",
                null,
                null,
                java.util.Map.of(),
                List.of(),
                null,
                "INFORMATION_CENTER",
                "x",
                clock.instant()));
        clock.forward(Duration.ofHours(2));
        publish(new IncidentMessage.ResponseLifted(
                incident, Level.III, "INFORMATION_CENTER", false, "平息", null, null, "x"));
        clock.forward(Duration.ofHours(17));
        // The wake-up comes on time while the messages are still unread.
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(one(special).path("state").asString()).isEqualTo("OPEN"));
        intake.start();
        awaitState(special, "CANCELLED");
        awaitState(assessment, "FULFILLED");
        for (String slot : List.of(special, assessment)) {
            assertThat(one(slot)
                            .path("history")
                            .valueStream()
                            .map(line -> line.path("state").asString()))
                    .doesNotContain("OVERDUE", "MISSED");
        }
    }

    @Test
    void aFactThatComesTooLateCorrectsAndBothStayOnRecord() {
        open(List.of("unit-a"));
        respond(8);
        String special = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        Instant beforeDue = clock.instant().plus(Duration.ofHours(7));
        clock.forward(Duration.ofHours(9));
        awaitState(special, "OVERDUE");
        sequence++;
        sendAt(
                Topics.INCIDENTS,
                incident,
                incident,
                sequence,
                beforeDue,
                new IncidentMessage.ResponseLifted(
                        incident, Level.III, "INFORMATION_CENTER", false, "平息", null, null, "x"));
        awaitState(special, "CANCELLED");
        JsonNode last = one(special).path("history").valueStream().toList().getLast();
        assertThat(last.path("corrected").asBoolean()).isTrue();
        assertThat(one(special)
                        .path("history")
                        .valueStream()
                        .map(line -> line.path("state").asString()))
                .contains("OVERDUE");
    }

    @Test
    void theFirstHourOfAStoryPassesToTheIncident() {
        String story = "story-" + incident;
        send(
                Topics.STORIES,
                story,
                story,
                1,
                new StoryMessage.LevelSuggested(story, "公积金", Level.III, "四3", java.util.Map.of()));
        String slot = "L-" + story + ".INITIAL_REPORT.INFORMATION_CENTER.1";
        awaitState(slot, "OPEN");
        publish(new IncidentMessage.IncidentOpened(
                incident, "公积金", List.of("unit-a"), story, false, "x", clock.instant(), FIRST_HOUR, "Asia/Shanghai"));
        await().untilAsserted(() ->
                assertThat(one(slot).path("incident").asString("")).isEqualTo(incident));
        respond(8);
        assertThat(row("unit-a", "SPECIAL_REPORT").path("ledger").asString()).isEqualTo("L-" + story);
    }
}
