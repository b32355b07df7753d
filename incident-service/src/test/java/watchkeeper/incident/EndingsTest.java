package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.IncidentAbsorbed;
import watchkeeper.contracts.IncidentMessage.IncidentMerged;
import watchkeeper.contracts.IncidentMessage.UnitAdded;

/** Merge, dismissal, closure, and a story that goes on. */
class EndingsTest extends RunningIncidentService {
    @Test
    void aMergeKeepsBothHistoriesAndTheUnitsPassOver() {
        String survivor = open("{\"title\":\"物业费\",\"units\":[\"unit-a\"]}");
        String absorbed = open("{\"title\":\"物业费（续）\",\"units\":[\"unit-a\",\"unit-b\"]}");
        post(CENTER, survivor + "/response", "{\"level\":\"III\"}", 201);
        String merge = "{\"into\":\"" + idIn(survivor) + "\",\"reason\":\"同一事件\"}";
        post(DUTY_OFFICER, absorbed + "/merge", merge, 403).jsonPath("$.clause").isEqualTo("五(三)1");

        post(CENTER, absorbed + "/merge", merge, 201);

        await().untilAsserted(() -> get(absorbed).jsonPath("$.state").isEqualTo("MERGED"));
        await().untilAsserted(() -> get(survivor)
                .jsonPath("$.units.length()")
                .isEqualTo(2)
                .jsonPath("$.level")
                .isEqualTo("III"));
        await().untilAsserted(() -> assertThat(messages(absorbed))
                .hasExactlyElementsOfTypes(IncidentMessage.IncidentOpened.class, IncidentMerged.class));
        await().untilAsserted(() -> assertThat(messages(survivor))
                .hasExactlyElementsOfTypes(
                        IncidentMessage.IncidentOpened.class,
                        IncidentMessage.ResponseStarted.class,
                        IncidentAbsorbed.class,
                        UnitAdded.class));
        post(CENTER, absorbed + "/response", "{\"level\":\"III\"}", 409);
        post(CENTER, survivor + "/merge", merge, 400).jsonPath("$.field").isEqualTo("into");
        post(CENTER, survivor + "/merge", "{\"into\":\"nobody\",\"reason\":\"x\"}", 400)
                .jsonPath("$.field")
                .isEqualTo("into");
        String exercise = open("{\"title\":\"演练\",\"units\":[\"unit-a\"],\"exercise\":true}");
        post(CENTER, exercise + "/merge", merge, 409);
    }

    @Test
    void theBodyOfTheHigherLevelDecidesAMerge() {
        String grave = open("{\"title\":\"一\",\"units\":[\"unit-a\"]}");
        String light = open("{\"title\":\"二\",\"units\":[\"unit-b\"]}");
        post(COMMAND_TEAM, grave + "/response", "{\"level\":\"II\",\"authorisation\":\"局党委\"}", 201);
        post(CENTER, light + "/response", "{\"level\":\"III\"}", 201);
        String merge = "{\"into\":\"" + idIn(light) + "\",\"reason\":\"同一事件\"}";
        post(CENTER, grave + "/merge", merge, 403).jsonPath("$.clause").isEqualTo("五(二)1");
        post(COMMAND_TEAM, grave + "/merge", merge, 201);
        await().untilAsserted(() -> get(light).jsonPath("$.level").isEqualTo("III"));
    }

    @Test
    void aDismissalNeedsItsReasonAndNoResponseInForce() {
        String incident = open("{\"title\":\"误报\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/dismissal", "{}", 400).jsonPath("$.field").isEqualTo("reason");
        post(UNIT_A, incident + "/dismissal", "{\"reason\":\"误报\"}", 403);
        String responding = open("{\"title\":\"响应\",\"units\":[\"unit-a\"]}");
        post(CENTER, responding + "/response", "{\"level\":\"III\"}", 201);
        post(CENTER, responding + "/dismissal", "{\"reason\":\"误报\"}", 409);
        post(CENTER, incident + "/dismissal", "{\"reason\":\"误报\"}", 201);
        post(CENTER, incident + "/dismissal", "{\"reason\":\"误报\"}", 409);
        post(CENTER, incident + "/assessments", "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}", 409);
    }

    @Test
    void theEvaluationComesBeforeTheClosure() {
        String incident = open("{\"title\":\"结案\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(CENTER, incident + "/closure", "{\"reason\":\"完\"}", 409);
        post(CENTER, incident + "/response/lift", "{\"reason\":\"平息\",\"override\":{\"reason\":\"平息\"}}", 201);
        post(CENTER, incident + "/closure", "{\"reason\":\"完\"}", 409)
                .jsonPath("$.clause")
                .isEqualTo("六(一)");
        String evaluation = created(CENTER, incident + "/evaluation", """
                {"course":"经过","cause":"起因","handling":"处置","timeliness":"及时","effect":"平息","lessons":"教训",
                 "responsibility":[{"body":"unit-a","proposal":"谈话提醒"}]}""");
        post(CENTER, incident + "/closure", "{\"reason\":\"完\"}", 409);
        post(COMMAND_TEAM, evaluation + "/approval", "{}", 201);
        post(CENTER, incident + "/closure", "{\"reason\":\"完\"}", 201);
        await().untilAsserted(() -> get(incident).jsonPath("$.state").isEqualTo("CLOSED"));
        post(CENTER, incident + "/closure", "{\"reason\":\"完\"}", 409);
    }

    private List<Object> messages(String incident) {
        return messagesOf(idIn(incident)).stream()
                .map(Envelope::message)
                .map(Object.class::cast)
                .toList();
    }
}
