package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityDoorTest extends RunningIncidentService {
    @Test
    void theAnswerIsThereWithTheActNotBehindIt() {
        String incident = responding();
        get(incident + "/stability")
                .jsonPath("$.needed")
                .isEqualTo(3)
                .jsonPath("$.counted")
                .isEqualTo(0)
                .jsonPath("$.days.length()")
                .isEqualTo(0)
                .jsonPath("$.earliestEnd")
                .isNotEmpty()
                .jsonPath("$.recounts.length()")
                .isEqualTo(0);
    }

    @Test
    void withoutAResponseThereIsNothingToCountNowOrThen() {
        String incident = open("{\"title\":\"噪声\",\"units\":[\"unit-a\"]}");
        refused(incident + "/stability", 409);
        Instant before = Instant.now().minus(1, ChronoUnit.MINUTES);
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        refused(incident + "/stability?asOf=" + before, 409);
        refused(incident + "/stability?knownAt=" + before, 409);
        refused("/api/incidents/nobody/stability", 404);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, yesterday",
        "knownAt, 2026-13-01T00:00:00Z",
        "asOf, 2026-08-18T08:00:00",
        "asOf, 2099-01-01T00:00:00Z",
        "knownAt, 2099-01-01T00:00:00Z"
    })
    void aTimeThatIsNoneOrIsStillToComeIsRefusedByName(String field, String value) {
        client(DUTY_OFFICER)
                .get()
                .uri(responding() + "/stability?" + field + "=" + value)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void anIncidentThatCannotBeCountedAgainKeepsNobodyElseWaiting() {
        String incident = idIn(responding());
        String due = "insert into calendar_recount (year, version, incident_id) values (2020, 1, ?)";
        db.sql(due).param("nobody").update();
        try {
            db.sql(due).param(incident).update();
            await().until(() -> recountsDue(incident) == 0);
            assertThat(recountsDue("nobody")).isEqualTo(1);
        } finally {
            db.sql("delete from calendar_recount where incident_id = 'nobody'").update();
        }
    }

    private int recountsDue(String incident) {
        return db.sql("select count(*) from calendar_recount where incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single();
    }

    private String responding() {
        String incident = open("{\"title\":\"噪声\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        return incident;
    }

    private void refused(String path, int status) {
        client(DUTY_OFFICER)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detailEn")
                .isNotEmpty();
    }
}
