package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The query says beforehand what the door says. */
class AuthorityQueryTest extends RunningRegisters {
    private static final String GRAVE = "{\"level\":\"II\",\"reason\":\"转载\",\"authorisation\":\"局党委\"}";

    @Test
    void theQueryAndTheRefusalSayTheSame() {
        String incident = open("{\"title\":\"谁可以\",\"units\":[\"unit-a\"]}");
        JsonNode line = line(UNIT_A, incident, "response", "II");
        assertThat(line.path("you").asBoolean()).isFalse();
        post(UNIT_A, incident + "/response", "{\"level\":\"II\",\"authorisation\":\"x\"}", 403)
                .jsonPath("$.detail")
                .isEqualTo(line.path("why").path("zh").asString())
                .jsonPath("$.detailEn")
                .isEqualTo(line.path("why").path("en").asString())
                .jsonPath("$.clause")
                .isEqualTo(line.path("clause").asString());
    }

    @Test
    void loweringBelongsToTheBodyInForceInTheQueryAndAtTheDoor() {
        String incident = open("{\"title\":\"降级\",\"units\":[\"unit-a\"]}");
        post(COMMAND_TEAM, incident + "/response", GRAVE, 201);
        JsonNode center = line(CENTER, incident, "response", "III");
        assertThat(center.path("you").asBoolean()).isFalse();
        assertThat(center.path("bodies").toString()).isEqualTo("[\"BUREAU_COMMAND_TEAM\"]");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"缓和\"}", 403)
                .jsonPath("$.detail")
                .isEqualTo(center.path("why").path("zh").asString())
                .jsonPath("$.clause")
                .isEqualTo(center.path("clause").asString());
        assertThat(line(COMMAND_TEAM, incident, "response", "III").path("you").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsImpossibleNowIsSaidAsTheDoorSaysIt() {
        String incident = open("{\"title\":\"不可能\",\"units\":[\"unit-a\"]}");
        impossible(CENTER, incident, "response/lift", "III", "/response/lift", "{\"reason\":\"x\"}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        assertThat(line(CENTER, incident, "response/lift", "III").path("you").asBoolean())
                .isTrue();
        impossible(CENTER, incident, "response", "III", "/response", "{\"level\":\"III\"}");
        impossible(CENTER, incident, "dismissal", "", "/dismissal", "{\"reason\":\"x\"}");
        impossible(CENTER, incident, "closure", "", "/closure", "{\"reason\":\"x\"}");
        String other = open("{\"title\":\"误报\",\"units\":[\"unit-a\"]}");
        post(CENTER, other + "/dismissal", "{\"reason\":\"误报\"}", 201);
        impossible(CENTER, other, "units", "", "/units", "{\"unit\":\"unit-b\"}");
        impossible(CENTER, other, "response", "III", "/response", "{\"level\":\"III\"}");
        impossible(
                CENTER,
                other,
                "instructions",
                "",
                "/instructions",
                json("to", List.of("unit-a"), "text", "x", "channel", "PHONE"));
    }

    @Test
    void whoMayNotIsToldSoBeforeHeIsToldThatItIsImpossible() {
        String incident = open("{\"title\":\"先后\",\"units\":[\"unit-a\"]}");
        post(UNIT_A, incident + "/response/lift", "{\"reason\":\"x\"}", 403);
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        post(UNIT_A, incident + "/response", "{\"level\":\"III\"}", 403);
        post(UNIT_B, incident + "/dismissal", "{\"reason\":\"x\"}", 403);
        String other = open("{\"title\":\"误报\",\"units\":[\"unit-a\"]}");
        post(CENTER, other + "/dismissal", "{\"reason\":\"误报\"}", 201);
        post(UNIT_B, other + "/units", "{\"unit\":\"unit-b\"}", 403);
        post(UNIT_B, other + "/letters", "{}", 403);
    }

    private void impossible(String token, String incident, String act, String level, String path, String body) {
        JsonNode line = line(token, incident, act, level);
        assertThat(line.path("you").asBoolean()).as(line.toString()).isFalse();
        assertThat(line.path("impossible").path("zh").asString("")).isNotEmpty();
        post(token, incident + path, body, 409)
                .jsonPath("$.detail")
                .isEqualTo(line.path("impossible").path("zh").asString())
                .jsonPath("$.detailEn")
                .isEqualTo(line.path("impossible").path("en").asString());
    }

    private JsonNode line(String token, String incident, String act, String level) {
        return authority(token, incident)
                .valueStream()
                .filter(line -> line.path("act").asString().equals(act))
                .filter(line -> line.path("level").asString("").equals(level))
                .findFirst()
                .orElseThrow();
    }
}
