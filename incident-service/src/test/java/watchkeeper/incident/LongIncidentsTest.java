package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.Standings;

/** A decision about a long incident rests on a snapshot; its past and how it stands rest on the events alone. */
class LongIncidentsTest extends RunningIncidentService {
    private static final String STABLE = "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}";
    private static final byte[] NONSENSE = {'{'};
    private static String incident;
    private static Instant early;

    @Autowired
    Standings standings;

    @BeforeEach
    void longIncident() {
        if (incident == null) {
            incident = open("{\"title\":\"长期\",\"units\":[\"unit-a\"]}");
            post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
            for (int i = 0; i < 110; i++) {
                post(CENTER, incident + "/assessments", STABLE, 201);
                if (i == 9) {
                    early = Instant.now();
                    await().until(() -> Instant.now().isAfter(early.plusMillis(5)));
                }
            }
        }
    }

    @Test
    void onlyWhatCameAfterTheSnapshotIsReadToDecide() {
        assertThat(snapshots()).isEqualTo(1);
        byte[] event = payload("domain_event_entry", "sequence_number = 5");
        try {
            spoil("domain_event_entry", "sequence_number = 5", NONSENSE);
            post(CENTER, incident + "/response", "{\"level\":\"III\"}", 409);
            post(CENTER, incident + "/assessments", STABLE, 201);
        } finally {
            spoil("domain_event_entry", "sequence_number = 5", event);
        }
    }

    @Test
    void aSnapshotOfAnotherRevisionIsPassedOver() {
        byte[] snapshot = payload("snapshot_event_entry", "true");
        try {
            spoil("snapshot_event_entry", "true", NONSENSE);
            revision("0");
            post(CENTER, incident + "/assessments", STABLE, 201);
        } finally {
            spoil("snapshot_event_entry", "true", snapshot);
            revision("2");
        }
    }

    @Test
    void thePastIsReadFromTheEventsHoweverLongAgo() {
        get(incident + "?knownAt=" + early).jsonPath("$.assessmentCount").isEqualTo(10);
        get(incident + "?asOf=" + early).jsonPath("$.assessments.length()").isEqualTo(10);
        get(incident + "/stability?knownAt=" + early).jsonPath("$.needed").isEqualTo(3);
    }

    @Test
    void howItStandsIsReadFromTheEventsWhereTheTableDoesNotSay() {
        Standing kept = standings.of(idIn(incident));
        db.sql("delete from incident_standing where incident_id = ?")
                .param(idIn(incident))
                .update();
        assertThat(standings.of(idIn(incident))).isEqualTo(kept);
        post(CENTER, incident + "/assessments", STABLE, 201);
        assertThat(standings.of(idIn(incident))).isEqualTo(kept);
    }

    private int snapshots() {
        return db.sql("select count(*) from snapshot_event_entry where aggregate_identifier = ?")
                .param(idIn(incident))
                .query(Integer.class)
                .single();
    }

    private byte[] payload(String table, String where) {
        return db.sql("select payload from " + table + " where aggregate_identifier = ? and " + where)
                .param(idIn(incident))
                .query(byte[].class)
                .single();
    }

    private void spoil(String table, String where, byte[] payload) {
        db.sql("update " + table + " set payload = ? where aggregate_identifier = ? and " + where)
                .params(payload, idIn(incident))
                .update();
    }

    private void revision(String revision) {
        db.sql("update snapshot_event_entry set payload_revision = ? where aggregate_identifier = ?")
                .params(revision, idIn(incident))
                .update();
    }
}
