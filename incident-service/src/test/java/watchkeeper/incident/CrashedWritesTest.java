package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** A process died between the deed and the stored answer, and the caller sends the same again: the deed knows its key. */
class CrashedWritesTest extends RunningIncidentService {
    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            assessments | {"form":"BUREAU","finding":"STABLE"}
            warnings | {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"争议","measures":["核实"],"issuedBy":"中心"}
            handover | {"matter":"WATCH","to":"INFORMATION_CENTER","note":"夜班"}
            """)
    void theSameAgainIsDoneOnce(String act, String body) {
        String incident = open("{\"title\":\"崩溃\",\"units\":[\"unit-a\"]}");
        String first = created(CENTER, incident + "/" + act, body, key);
        forgetTheAnswer();
        assertThat(created(CENTER, incident + "/" + act, body, key)).isEqualTo(first);
        assertThat(stored(incident)).as("opened and one " + act).isEqualTo(2);
    }

    @Test
    void anAdjustmentThatChangesNothingIsNoNewEdition() {
        String incident = open("{\"title\":\"崩溃\",\"units\":[\"unit-a\"]}");
        String warning = """
                {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"争议",
                 "measures":["核实"],"issuedBy":"中心"}""";
        String address = created(CENTER, incident + "/warnings", warning);
        String changed = warning.replace("争议", "升温");
        for (int time = 0; time < 2; time++) {
            client(CENTER)
                    .put()
                    .uri(address)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(changed)
                    .exchange()
                    .expectStatus()
                    .isOk();
            forgetTheAnswer();
        }
        assertThat(stored(incident)).as("opened, released, adjusted once").isEqualTo(3);
    }

    @Test
    void noNameIsLeftBehindThatNoIncidentKnows() {
        String reporter = "目击者" + UUID.randomUUID();
        String body = "{\"title\":\"来电\",\"units\":[\"unit-a\"],\"reporter\":\"" + reporter + "\"}";
        created(DUTY_OFFICER, "/api/incidents", body, key);
        forgetTheAnswer();
        created(DUTY_OFFICER, "/api/incidents", body, key);
        post(
                DUTY_OFFICER,
                "/api/incidents",
                body.replace("\"title\"", "\"receivedAt\":\"2999-01-01T00:00:00Z\",\"title\""),
                400);
        post(UNIT_A, "/api/incidents", body, 403);
        assertThat(db.sql("select count(*) from person where name = ?")
                        .param(reporter)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** What a crash leaves: taken, never answered, and half a minute ago. */
    private void forgetTheAnswer() {
        db.sql("update idempotent_request set status = null, taken_at = now() - interval '31 seconds'")
                .update();
    }

    private long stored(String incident) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(idIn(incident))
                .query(Long.class)
                .single();
    }
}
