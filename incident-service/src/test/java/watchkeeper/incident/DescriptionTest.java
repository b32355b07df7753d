package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.openapi.Description;

/** What the service says of its doors is what they are. */
class DescriptionTest extends RunningIncidentService {
    private static final List<String> REGISTERS = List.of(
            "first-report",
            "verifications",
            "consultations",
            "instructions",
            "work-groups",
            "talking-points",
            "statements",
            "press-roles",
            "questions",
            "letters",
            "media-meetings",
            "receptions",
            "support",
            "tasks-from-above",
            "submissions",
            "help-decisions",
            "expansion",
            "evaluation");

    @Autowired
    ApplicationContext service;

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        Stream<String> doors = Stream.of(
                "GET /api/incidents",
                "POST /api/incidents",
                "GET /api/incidents/{id}",
                "POST /api/incidents/{id}/units",
                "POST /api/incidents/{id}/units/{unit}/release",
                "GET /api/incidents/{id}/assessments",
                "POST /api/incidents/{id}/assessments",
                "GET /api/incidents/{id}/warnings",
                "POST /api/incidents/{id}/warnings",
                "GET /api/incidents/{id}/warnings/{w}",
                "PUT /api/incidents/{id}/warnings/{w}",
                "POST /api/incidents/{id}/warnings/{w}/lift",
                "POST /api/incidents/{id}/response",
                "POST /api/incidents/{id}/response/lift",
                "GET /api/incidents/{id}/stability",
                "POST /api/incidents/{id}/handover",
                "POST /api/incidents/{id}/merge",
                "POST /api/incidents/{id}/dismissal",
                "POST /api/incidents/{id}/closure",
                "POST /api/incidents/{id}/statements/{e}/approval",
                "POST /api/incidents/{id}/statements/{e}/release",
                "POST /api/incidents/{id}/statements/{e}/effect",
                "POST /api/incidents/{id}/instructions/{e}/feedback",
                "POST /api/incidents/{id}/letters/{e}/answer",
                "POST /api/incidents/{id}/consultations/{e}/minutes",
                "GET /api/tasks",
                "GET /api/plans",
                "POST /api/plans",
                "GET /api/plans/{id}/{version}",
                "GET /api/calendars",
                "POST /api/calendars",
                "GET /api/calendars/{year}");
        Stream<String> registers = REGISTERS.stream()
                .flatMap(register -> Stream.of(
                        "GET /api/incidents/{id}/" + register,
                        "POST /api/incidents/{id}/" + register,
                        "GET /api/incidents/{id}/" + register + "/{e}"));
        Description.of(service, port, UNIT_A)
                .isTrue(Stream.concat(doors, registers).toArray(String[]::new));
    }

    @Test
    void aRegisterSaysWhatItAsksForAndAListThatItIsLive() {
        JsonNode document = Description.of(service, port, UNIT_A).document();
        JsonNode letters = document.at("/paths/~1api~1incidents~1{id}~1letters");
        JsonNode body = letters.at("/post/requestBody/content/application~1json/schema");
        assertThat(body.path("required").valueStream().map(JsonNode::asString))
                .contains("addressee", "subject", "text", "legalBasis");
        assertThat(letters.at("/get/responses/200/content").propertyNames()).contains("text/event-stream");
        assertThat(letters.at("/get/parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .containsExactly("id", "Last-Event-ID");
        assertThat(letters.at("/post/parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .containsExactly("id", "Idempotency-Key");
        assertThat(document.at("/components/schemas/Problem/properties/clause").isMissingNode())
                .isFalse();
    }
}
