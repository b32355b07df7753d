package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.wake.Sweep;

class DayEndsTest extends RunningIncidentService {
    @Autowired
    List<Sweep> sweeps;

    @Test
    void oneIncidentThatCannotBeToldTheDayDoesNotStopTheOthers() {
        String incident = open("{\"title\":\"日终\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        Instant now = Instant.now();
        Timestamp due = Timestamp.from(now.minusSeconds(60));
        db.sql("update incident_wake set next_wake_at = ? where incident_id = ?")
                .params(due, idIn(incident))
                .update();
        db.sql("insert into incident_wake (incident_id, next_wake_at, time_zone) values ('nobody', ?, 'UTC')")
                .param(Timestamp.from(now.minusSeconds(120)))
                .update();
        try {
            Sweep ends = sweeps.stream()
                    .filter(sweep -> sweep.name().equals("day-ends"))
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> ends.wake(now)).as("it is tried again").isInstanceOf(RuntimeException.class);
            assertThat(db.sql("select next_wake_at from incident_wake where incident_id = ?")
                            .param(idIn(incident))
                            .query(Timestamp.class)
                            .single())
                    .isAfter(due);
        } finally {
            db.sql("delete from incident_wake where incident_id = 'nobody'").update();
        }
    }
}
