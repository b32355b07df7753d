package watchkeeper.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrowserDoorTest extends GatewayTest {

    @AfterEach
    void reset() {
        LOGIN.reset();
    }

    @Test
    void aPageIsSentToTheLogin() throws Exception {
        HttpResponse<String> answer = send(to("/").header("Accept", "text/html,application/xhtml+xml"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/oauth2/authorization/web");
    }

    @Test
    void afterTheLoginTheSessionBecomesATokenAndItsCookieStaysHere() throws Exception {
        logIn();
        HttpResponse<String> answer = send(to("/api/incidents"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(INCIDENT.last().authorization()).startsWith("Bearer ey");
        assertThat(INCIDENT.last().cookie()).isEmpty();
        assertThat(send(to("/api/me")).body()).contains("\"sub\":\"unit-a\"", "X-XSRF-TOKEN");
    }

    @Test
    void aRequestFromAnotherSiteIsRefusedEvenWithTheSession() throws Exception {
        logIn();
        HttpResponse<String> answer = send(to("/api/incidents").header("Origin", "http://evil.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(to("/api/incidents").header("Origin", PUBLIC)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWriteNeedsTheTokenAgainstForgeryInItsHeader() throws Exception {
        logIn();
        send(to("/api/incidents"));
        assertThat(send(to("/api/incidents").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = send(to("/api/incidents")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Were the form read here, it would go up without its body and eat the next request on the connection. */
    @Test
    void aFormGoesUpWholeAndTheNextRequestIsNotEaten() throws Exception {
        logIn();
        send(to("/api/incidents"));
        for (int round = 0; round < 20; round++) {
            HttpResponse<String> form = send(to("/api/incidents")
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("title=公积金&round=" + round)));
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(INCIDENT.last().body()).isEqualTo("title=公积金&round=" + round);
            assertThat(send(to("/api/incidents/" + round)).statusCode()).isEqualTo(200);
            assertThat(INCIDENT.last().path()).isEqualTo("/api/incidents/" + round);
        }
    }

    @Test
    void aFormWithTheTokenInsideIsNotEnoughForWhatIsPassedOn() throws Exception {
        logIn();
        send(to("/api/incidents"));
        HttpResponse<String> form = send(to("/api/incidents")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + cookie("XSRF-TOKEN"))));
        assertThat(form.statusCode()).isEqualTo(403);
    }

    @Test
    void aLogoutEndsTheSession() throws Exception {
        logIn();
        send(to("/api/incidents"));
        HttpResponse<String> logout = send(to("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + cookie("XSRF-TOKEN"))));
        assertThat(logout.statusCode()).isEqualTo(302);
        assertThat(logout.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/connect/logout"));
        assertThat(send(to("/api/incidents")).statusCode()).isEqualTo(401);
    }

    @Test
    void aLoginThatTheIssuerEndedIsAProblemAndNoRedirect() throws Exception {
        LOGIN.endTokensSoon();
        logIn();
        LOGIN.endLogins();
        HttpResponse<String> answer = send(to("/api/incidents"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("登录已失效");
    }

    @Test
    void requestsOfOnePageThatComeTogetherAllPassWhileTheTokenIsRefreshed() throws Exception {
        LOGIN.endTokensSoon();
        logIn();
        List<CompletableFuture<HttpResponse<String>>> together = IntStream.range(0, 12)
                .mapToObj(number ->
                        client().sendAsync(to("/api/incidents/" + number).build(), BodyHandlers.ofString()))
                .toList();
        for (CompletableFuture<HttpResponse<String>> one : together) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
        assertThat(LOGIN.refreshes()).isPositive();
        assertThat(send(to("/api/incidents")).statusCode()).isEqualTo(200);
    }
}
