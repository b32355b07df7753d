package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage.HandoverWithdrawn;

/** Hand-over and deputies. */
class HandoverTest extends RunningIncidentService {
    private static final String CENTER_NIGHT =
            ISSUER.token("center-night", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of());
    private static final String STAND_IN = ISSUER.token("stand-in", List.of(), List.of(), List.of());

    @Test
    void commandPassesOnlyWhenTheOtherPartyHasConfirmed() {
        String incident = open("{\"title\":\"交接\",\"units\":[\"unit-a\"]}");
        String offer = "{\"matter\":\"COMMAND\",\"to\":\"BUREAU_COMMAND_TEAM\",\"note\":\"升温，请接\"}";
        post(CENTER, incident + "/handover", offer, 409);
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(UNIT_A, incident + "/handover", offer, 403);
        post(CENTER, incident + "/handover", offer.replace("BUREAU_COMMAND_TEAM", "unit-a"), 400)
                .jsonPath("$.field")
                .isEqualTo("to");
        String handover = created(CENTER, incident + "/handover", offer);

        post(CENTER, handover + "/confirmation", "{}", 403);
        assertThat(mayLift(CENTER, incident)).isTrue();
        post(COMMAND_TEAM, handover + "/confirmation", "{}", 201);
        post(COMMAND_TEAM, handover + "/confirmation", "{}", 409);

        assertThat(mayLift(CENTER, incident)).isFalse();
        assertThat(mayLift(COMMAND_TEAM, incident)).isTrue();
        post(CENTER, incident + "/response/lift", "{\"reason\":\"x\",\"override\":{\"reason\":\"x\"}}", 403);
    }

    @Test
    void theWatchPassesBetweenTwoPersonsOfOneUnitButNotFromOneToHimself() {
        String incident = open("{\"title\":\"值班\",\"units\":[\"unit-a\"]}");
        String offer = "{\"matter\":\"WATCH\",\"to\":\"INFORMATION_CENTER\",\"note\":\"夜班\"}";
        String handover = created(CENTER, incident + "/handover", offer);
        post(CENTER, handover + "/confirmation", "{}", 403);
        post(CENTER_NIGHT, handover + "/confirmation", "{}", 201);
    }

    @Test
    void aDeputyDecidesForItsTimeAndNoLonger() {
        String incident = open("{\"title\":\"代理\",\"units\":[\"unit-a\"]}");
        post(STAND_IN, incident + "/response", "{\"level\":\"III\"}", 403);
        Instant now = Instant.now();
        String naming = """
                {"body":"INFORMATION_CENTER","person":"stand-in","from":"%s","to":"%s","reason":"出差"}""".formatted(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
        post(UNIT_A, "/api/deputies", naming, 403);
        post(CENTER, "/api/deputies", naming.replace("INFORMATION_CENTER", "NOBODY"), 400)
                .jsonPath("$.field")
                .isEqualTo("body");
        post(ADMIN, "/api/deputies", naming, 403)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("INFORMATION_CENTER"));
        String deputy = created(CENTER, "/api/deputies", naming);
        post(STAND_IN, incident + "/response", "{\"level\":\"III\"}", 201);
        assertThat(mayLift(STAND_IN, incident)).isTrue();
        post(STAND_IN, "/api/deputies", naming, 403);
        post(CENTER, deputy + "/end", "{}", 201);
        post(STAND_IN, incident + "/response/lift", "{\"reason\":\"x\",\"override\":{\"reason\":\"x\"}}", 403);
    }

    @Test
    void isOfferedToWhoCanConfirmItAndTakenBackByWhoOfferedIt() {
        String incident = open("{\"title\":\"撤回\",\"units\":[\"unit-a\"]}");
        String offer = "{\"matter\":\"WATCH\",\"to\":\"unit-a\",\"note\":\"夜班\"}";
        post(CENTER, incident + "/handover", offer.replace("unit-a", "nobody"), 400)
                .jsonPath("$.field")
                .isEqualTo("to");
        String handover = created(CENTER, incident + "/handover", offer);
        post(CENTER, handover + "/withdrawal", "{}", 400).jsonPath("$.field").isEqualTo("reason");
        post(UNIT_A, handover + "/withdrawal", "{\"reason\":\"x\"}", 403);
        post(CENTER, handover + "/withdrawal", "{\"reason\":\"另有安排\"}", 201);
        post(CENTER, handover + "/withdrawal", "{\"reason\":\"另有安排\"}", 409);
        post(UNIT_A, handover + "/confirmation", "{}", 409);
        await().untilAsserted(() -> get(incident).jsonPath("$.waiting").isEmpty());
        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident)))
                .extracting(Envelope::message)
                .anyMatch(HandoverWithdrawn.class::isInstance));
    }

    private boolean mayLift(String token, String incident) {
        return await().ignoreExceptions()
                .until(() -> authority(token, incident), JsonNode::isArray)
                .valueStream()
                .filter(act -> act.path("act").asString().equals("response/lift"))
                .filter(act -> act.path("level").asString().equals("III"))
                .anyMatch(act -> act.path("you").asBoolean());
    }
}
