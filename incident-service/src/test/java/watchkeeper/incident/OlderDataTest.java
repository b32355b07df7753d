package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What was stored before a column or a row was kept is brought up by the migrations from the events themselves. */
class OlderDataTest extends RunningRegisters {
    @Test
    void whereAnAbsorbedIncidentWentAndWhoAnswersAfterALiftIsReadFromWhatIsStored() throws IOException {
        String survivor = open("{\"title\":\"在办\",\"units\":[\"unit-a\"]}");
        String absorbed = open("{\"title\":\"并入\",\"units\":[\"unit-a\"]}");
        post(CENTER, absorbed + "/merge", json("into", idIn(survivor), "reason", "同一事件"), 201);
        String lifted = open("{\"title\":\"解除\",\"units\":[\"unit-a\"]}");
        post(CENTER, lifted + "/response", "{\"level\":\"III\"}", 201);
        post(CENTER, lifted + "/response/lift", "{\"reason\":\"x\",\"override\":{\"reason\":\"x\"}}", 201);
        db.sql("update incident_standing set body = body - 'into' - 'lastCommand'")
                .update();

        bringUp("V9__what_ended.sql", "delete from incident_standing", "update incident_standing");

        assertThat(db.sql("select body ->> 'into' from incident_standing where incident_id = ?")
                        .param(idIn(absorbed))
                        .query(String.class)
                        .single())
                .isEqualTo(idIn(survivor));
        post(ON_SCENE, lifted + "/closure", json("reason", "完"), 403);
    }

    @Test
    void anAssessmentThatWasRecordedBeforeCanBeReferredTo() throws IOException {
        String incident = open("{\"title\":\"研判\",\"units\":[\"unit-a\"]}");
        String assessment = created(CENTER, incident + "/assessments", json("form", "BUREAU", "finding", "STABLE"));
        String instruction = json(
                "to", java.util.List.of("unit-a"), "text", "核实", "channel", "PHONE", "assessment", idIn(assessment));
        db.sql("delete from known_entry where entry_id = ?")
                .param(idIn(assessment))
                .update();
        post(CENTER, incident + "/instructions", instruction, 400);
        bringUp("V10__assessments_referred_to.sql", "insert into known_entry");
        post(CENTER, incident + "/instructions", instruction, 201);
    }

    private void bringUp(String migration, String... beginnings) throws IOException {
        String file = new ClassPathResource("db/migration/" + migration).getContentAsString(StandardCharsets.UTF_8);
        long run = Stream.of(file.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> Stream.of(beginnings).anyMatch(statement::startsWith))
                .peek(statement -> db.sql(statement).update())
                .count();
        assertThat(run).isEqualTo(beginnings.length);
    }
}
