package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.contracts.Words;

/** The dates of a rehearsal: by the schedule of the ledgers, of what anybody may send. */
class RehearsalDoorTest extends RunningReportingService {
    private static final Instant FROM = Instant.parse("2026-09-30T00:00:00Z");

    @Test
    void everySlotOfEveryOwnerAndTheEarliestLift() {
        JsonNode answer = answer(rehearsal(), 200);
        assertThat(answer.path("items").valueStream())
                .extracting(item -> item.path("kind").asString() + " "
                        + item.path("owner").asString() + " "
                        + item.path("dueAt").asString())
                .containsExactly(
                        "INITIAL_REPORT INFORMATION_CENTER 2026-09-30T01:00:00Z",
                        "ASSESSMENT INFORMATION_CENTER 2026-09-30T06:00:00Z",
                        "SPECIAL_REPORT unit-a 2026-09-30T08:00:00Z",
                        "SPECIAL_REPORT unit-b 2026-09-30T08:00:00Z",
                        "ASSESSMENT INFORMATION_CENTER 2026-09-30T12:00:00Z",
                        "MAY_BE_LIFTED INFORMATION_CENTER 2026-10-10T16:00:00Z");
        JsonNode report = answer.at("/items/2");
        assertThat(report.path("opensAt").asString()).isEqualTo("2026-09-30T00:00:00Z");
        assertThat(report.path("graceUntil").asString()).isEqualTo("2026-09-30T08:30:00Z");
        assertThat(report.at("/words/zh").asString()).isEqualTo("专报");
        assertThat(answer.at("/items/5/days").size()).isEqualTo(1);
    }

    @Test
    void whatIsMissingOrTooLargeIsRefusedWithItsField() {
        for (String field : List.of(
                "from", "until", "units", "terms", "initialReport", "besides", "duties", "liftClause", "stableDays")) {
            ObjectNode spoilt = rehearsal();
            spoilt.putNull(field);
            assertThat(answer(spoilt, 400).path("field").asString()).isEqualTo(field);
        }
        assertThat(answer(rehearsal().put("until", "2027-12-01T00:00:00Z"), 400)
                        .path("field")
                        .asString())
                .isEqualTo("until");
        ObjectNode busy = rehearsal();
        busy.withObject("/terms/duties/0/rhythm").put("every", "PT1S");
        assertThat(answer(busy, 400).path("field").asString()).isEqualTo("terms");
        ObjectNode nowhere = rehearsal();
        nowhere.withObject("/terms").put("timeZone", "Nowhere/At-All");
        assertThat(answer(nowhere, 400).path("field").asString()).isEqualTo("terms.timeZone");
    }

    private static ObjectNode rehearsal() {
        return Json.MAPPER.valueToTree(new Rehearsal(
                new Words("预案", "Plan"),
                FROM,
                FROM.plus(Duration.ofHours(12)),
                List.of("unit-a", "unit-b"),
                FIRST_HOUR,
                terms(Level.III, 8),
                List.of(),
                Map.of(),
                Map.of(DutyKind.SPECIAL_REPORT, new Words("专报", "Special report")),
                List.of(new Day(LocalDate.parse("2026-10-10"), false)),
                "五(三)1",
                List.of()));
    }

    private JsonNode answer(JsonNode sent, int status) {
        JsonNode answer = client(UNIT_A)
                .post()
                .uri("/api/duties/rehearsal")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(sent)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }
}
