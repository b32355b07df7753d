package watchkeeper.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import watchkeeper.embedded.token.TestIssuer;

/** One gateway for all its tests: two services that answer, one that is down, and an issuer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GatewayTest {
    static final String PUBLIC = "http://watch.example";
    static final TestIssuer ISSUER = TestIssuer.start();
    static final Upstream INCIDENT = Upstream.start();
    static final Upstream REPORTING = Upstream.start();
    static final FakeLogin LOGIN = FakeLogin.start(ISSUER);
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    @LocalServerPort
    private int port;

    private CookieManager cookies = new CookieManager();
    private HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ISSUER.springProperties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("watchkeeper.public-url", () -> PUBLIC);
        registry.add("watchkeeper.token-uri", LOGIN::tokenUri);
        registry.add("watchkeeper.web-secret", () -> "web-secret");
        registry.add("watchkeeper.route.incident", INCIDENT::address);
        registry.add("watchkeeper.route.reporting", REPORTING::address);
        registry.add("watchkeeper.route.monitoring", () -> NOBODY_LISTENS);
    }

    @BeforeEach
    void freshBrowser() {
        cookies = new CookieManager();
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    static String goodToken() {
        return ISSUER.token("unit-a", List.of(), List.of("unit-a"), List.of("signer"));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder withToken(String path) {
        return to(path).header("Authorization", "Bearer " + goodToken());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    /** Goes the way of a browser, with the issuer's page left out. */
    void logIn() throws IOException, InterruptedException {
        HttpResponse<String> toIssuer = send(to("/oauth2/authorization/web").header("Accept", "text/html"));
        URI asked = URI.create(toIssuer.headers().firstValue("Location").orElseThrow());
        send(to("/login/oauth2/code/web?" + LOGIN.grant(asked)).header("Accept", "text/html"));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
