package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Acts that exclude each other, asked for at the same moment: one is done, the other is told, nothing hangs. */
class RacesTest extends RunningRegisters {
    private static final int ROUNDS = 5;

    @Test
    void ofTwoMergesThatCrossOneAbsorbsTheOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = open("{\"title\":\"甲\",\"units\":[\"unit-a\"]}");
            String two = open("{\"title\":\"乙\",\"units\":[\"unit-b\"]}");
            assertThat(both(
                            () -> status(CENTER, one + "/merge", json("into", idIn(two), "reason", "同一")),
                            () -> status(CENTER, two + "/merge", json("into", idIn(one), "reason", "同一"))))
                    .containsExactly(201, 409);
            assertThat(List.of(
                            row(one).path("state").asString(),
                            row(two).path("state").asString()))
                    .containsExactlyInAnyOrder("MERGED", "OPEN");
        }
    }

    @Test
    void aRaiseAndALiftAtOnceLeaveWhatTheLaterOneDecided() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String incident = open("{\"title\":\"升或解\",\"units\":[\"unit-a\"]}");
            post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
            String lift = "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}";
            String raise = json("level", "II", "reason", "转载", "authorisation", "局党委");
            List<Integer> answers = both(
                    () -> status(CENTER, incident + "/response/lift", lift),
                    () -> status(COMMAND_TEAM, incident + "/response", raise));
            // First lifted, then started again; or first raised, and then no longer the centre's to lift.
            assertThat(answers).isIn(List.of(201, 201), List.of(201, 403));
            assertThat(row(incident).path("level").asString()).isEqualTo("II");
        }
    }

    @Test
    void nothingIsEnteredThatTheClosureHasNotSeen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String incident = open("{\"title\":\"结案时\",\"units\":[\"unit-a\"]}");
            String instruction = json("to", List.of("unit-a"), "text", "核实", "channel", "PHONE");
            assertThat(both(
                            () -> status(CENTER, incident + "/closure", json("reason", "完")),
                            () -> status(CENTER, incident + "/instructions", instruction)))
                    .as("closed and then refused, or entered and then asked about")
                    .containsExactly(201, 409);
        }
    }

    @Test
    void anEntryIsReadAsItStoodAndAsItWasKnown() {
        String incident =
                open("{\"title\":\"登记的过去\",\"units\":[\"unit-a\"],\"receivedAt\":\"2026-08-18T08:00:00+08:00\"}");
        String verification = created(
                UNIT_A,
                incident + "/verifications",
                json("facts", "属实", "finding", "CRIME", "proposal", "移送", "occurredAt", "2026-08-18T09:00:00+08:00"));
        await().untilAsserted(() -> row(verification));
        String known = row(verification).path("recordedAt").asString();
        post(
                OFFICE,
                verification + "/referral",
                json("addressee", "公安", "matter", "诈骗", "occurredAt", "2026-08-18T10:00:00+08:00"),
                201);
        assertThat(state(incident, "?asOf=2026-08-18T01:30:00Z")).isEqualTo("RECORDED");
        assertThat(state(incident, "?asOf=2026-08-18T02:30:00Z")).isEqualTo("REFERRED");
        assertThat(state(incident, "?asOf=2026-08-18T00:30:00Z")).isEqualTo("");
        assertThat(state(incident, "?knownAt=" + known)).isEqualTo("RECORDED");
    }

    private String state(String incident, String moment) {
        return row(incident + moment).path("entries").path(0).path("state").asString("");
    }

    private static List<Integer> both(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get()).stream().sorted().toList();
        }
    }
}
