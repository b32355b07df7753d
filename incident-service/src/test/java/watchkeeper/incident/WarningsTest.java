package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;

/** A warning follows the situation: released, adjusted, lifted, each edition after the former. */
class WarningsTest extends RunningIncidentService {
    private static final String WARNING = """
            {"subject":"物业费","level":"%s","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"收费争议",
             "measures":["核实","回应"],"issuedBy":"信息中心"}""";

    @Test
    void isAdjustedAndLiftedByTheBodyOfTheGraverLevel() {
        String incident = open("{\"title\":\"物业费\",\"units\":[\"unit-a\"]}");
        String warning = released(incident);
        put(CENTER, warning, WARNING.formatted("II"), 403);
        put(COMMAND_TEAM, warning, WARNING.formatted("II"), 200);
        put(CENTER, warning, WARNING.formatted("III"), 403);
        put(COMMAND_TEAM, warning, WARNING.formatted("III"), 200);
        post(CENTER, warning + "/lift", "{}", 400).jsonPath("$.field").isEqualTo("reason");
        post(CENTER, warning + "/lift", "{\"reason\":\"平息\"}", 201);
        post(CENTER, warning + "/lift", "{\"reason\":\"平息\"}", 409);
        put(COMMAND_TEAM, warning, WARNING.formatted("III"), 409);
        post(CENTER, incident + "/warnings/nothing/lift", "{\"reason\":\"平息\"}", 404);

        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident)))
                .extracting(Envelope::message)
                .hasExactlyElementsOfTypes(
                        watchkeeper.contracts.IncidentMessage.IncidentOpened.class,
                        WarningReleased.class,
                        WarningAdjusted.class,
                        WarningAdjusted.class,
                        WarningLifted.class));
        assertThat(messagesOf(idIn(incident)))
                .filteredOn(message -> message.message() instanceof WarningLifted)
                .allSatisfy(message -> assertThat(((WarningLifted) message.message()).edition())
                        .isEqualTo(4));
    }

    @Test
    void ofTwoCommandBodiesThatRaceForTheSameActOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            String incident = open("{\"title\":\"竞争\",\"units\":[\"unit-a\"]}");
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Callable<Integer> center = () -> status(CENTER, incident + "/response", "{\"level\":\"III\"}");
                Callable<Integer> team = () -> status(COMMAND_TEAM, incident + "/response", "{\"level\":\"III\"}");
                List<Integer> answers = both.invokeAll(List.of(center, team)).stream()
                        .map(WarningsTest::got)
                        .sorted()
                        .toList();
                assertThat(answers).containsExactly(201, 409);
            }
        }
    }

    private String released(String incident) {
        return created(CENTER, incident + "/warnings", WARNING.formatted("III"));
    }

    private void put(String token, String path, String body, int status) {
        client(token)
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private int status(String token, String path, String body) {
        return client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
