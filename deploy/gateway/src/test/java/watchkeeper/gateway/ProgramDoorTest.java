package watchkeeper.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramDoorTest extends GatewayTest {

    @Test
    void aGoodTokenPassesAndReachesTheService() throws Exception {
        HttpResponse<String> answer = send(withToken("/api/incidents?page=2"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(INCIDENT.last().path()).isEqualTo("/api/incidents");
        assertThat(INCIDENT.last().authorization()).startsWith("Bearer ey");
    }

    @Test
    void withoutATokenTheAnswerIsAProblemAndNoRedirect() throws Exception {
        HttpResponse<String> answer = send(to("/api/incidents"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":401", "请先登录", "Log in first");
    }

    static Stream<Arguments> badTokens() {
        List<String> none = List.of();
        return Stream.of(
                Arguments.of("expired", ISSUER.expired("x", none, none, none)),
                Arguments.of("unsigned", ISSUER.unsigned("x", none, none, none)),
                Arguments.of("other key", ISSUER.otherKey("x", none, none, none)),
                Arguments.of("other issuer", ISSUER.otherIssuer("x", none, none, none)),
                Arguments.of("other audience", ISSUER.otherAudience("x", none, none, none)),
                Arguments.of("no expiry", ISSUER.withoutExpiry("x", none, none, none)),
                Arguments.of("HS256 with the public key", ISSUER.macWithPublicKey("x", none, none, none)),
                Arguments.of("no token at all", "garbage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedByAProblem(String kind, String token) throws Exception {
        HttpResponse<String> answer = send(to("/api/incidents").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void aProgramNeedsNoTokenAgainstForgeryAndGetsNoSession() throws Exception {
        HttpResponse<String> answer = send(withToken("/api/incidents").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aSignedWebhookPassesWithoutATokenAndNothingElseDoes() throws Exception {
        HttpRequest.Builder signed = to("/api/feeds/news/detections").header("webhook-signature", "v1,AAAA");
        assertThat(send(signed.POST(BodyPublishers.ofString("{}"))).statusCode())
                .as("the service behind it is away")
                .isEqualTo(503);
        HttpRequest.Builder unsigned = to("/api/feeds/news/detections");
        assertThat(send(unsigned.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isIn(401, 403);
        for (String other : List.of("/api/incidents", "/api/feeds/news", "/api/detections")) {
            HttpRequest.Builder elsewhere = to(other).header("webhook-signature", "v1,AAAA");
            assertThat(send(elsewhere.POST(BodyPublishers.ofString("{}"))).statusCode())
                    .as(other)
                    .isIn(401, 403);
        }
    }

    @Test
    void theRecordsPathsBelowAnIncidentGoToReporting() throws Exception {
        for (String path : List.of("timeline", "proof", "archive", "reports")) {
            send(withToken("/api/incidents/7/" + path));
            assertThat(REPORTING.last().path()).isEqualTo("/api/incidents/7/" + path);
        }
        send(withToken("/api/incidents/7/response"));
        assertThat(INCIDENT.last().path()).isEqualTo("/api/incidents/7/response");
    }

    @Test
    void whatBelongsToNoIncidentButToTheBodiesGoesToTheirServiceToo() throws Exception {
        for (String path : List.of("tasks", "deputies", "deputies/7/end", "calendars/2026", "people", "projections")) {
            send(withToken("/api/" + path));
            assertThat(INCIDENT.last().path()).isEqualTo("/api/" + path);
        }
    }

    @Test
    void theServicesDescriptionsAreReachedByTheirNames() throws Exception {
        assertThat(send(withToken("/openapi/incident.json")).statusCode()).isEqualTo(200);
        assertThat(INCIDENT.last().path()).isEqualTo("/openapi.json");
    }

    @Test
    void aServiceThatIsDownIsAProblemInBothLanguages() throws Exception {
        HttpResponse<String> answer = send(withToken("/api/stories"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("暂时不可用", "does not answer");
    }

    @Test
    void anUnknownPathIsAProblemToo() throws Exception {
        HttpResponse<String> answer = send(withToken("/api/nothing"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个地址");
    }

    @Test
    void aProgramLearnsWhoItIs() throws Exception {
        assertThat(send(withToken("/api/me")).body()).contains("\"sub\":\"unit-a\"", "\"roles\":[\"signer\"]");
    }

    @Test
    void healthIsForEverybody() throws Exception {
        assertThat(send(to("/actuator/health")).body()).contains("UP");
    }
}
