package watchkeeper.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import watchkeeper.embedded.token.TestIssuer;

/** The issuer's token address: gives signed tokens for the one code, and for refresh tokens until told not to. */
final class FakeLogin {
    private final HttpServer server;
    private final TestIssuer issuer;
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile String nonce = "";
    private volatile int validity = 600;
    private volatile boolean refusing;

    private FakeLogin(HttpServer server, TestIssuer issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    static FakeLogin start(TestIssuer issuer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            FakeLogin login = new FakeLogin(server, issuer);
            server.createContext("/token", login::answer);
            server.start();
            return login;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String tokenUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** From now on tokens end so soon that every request refreshes, and refreshing is refused. */
    void endLogins() {
        validity = 1;
        refusing = true;
    }

    /** From now on tokens end so soon that every request refreshes. */
    void endTokensSoon() {
        validity = 1;
    }

    void reset() {
        validity = 600;
        refusing = false;
        refreshes.set(0);
    }

    int refreshes() {
        return refreshes.get();
    }

    /** What comes back to the gateway when a person has logged in at {@code asked}. */
    String grant(URI asked) {
        Map<String, String> parameters = Arrays.stream(asked.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = parameters.get("nonce");
        if (!"S256".equals(parameters.get("code_challenge_method"))) {
            throw new AssertionError("the gateway asks without a proof key");
        }
        return "code=good&state=" + parameters.get("state").replace("=", "%3D");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refresh = form.contains("grant_type=refresh_token");
            if (refresh) {
                refreshes.incrementAndGet();
            }
            boolean refused = refresh && refusing;
            byte[] body = JsonMapper.shared().writeValueAsBytes(refused ? Map.of("error", "invalid_grant") : tokens());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, Object> tokens() {
        return Map.of(
                "access_token",
                issuer.token("unit-a", List.of(), List.of("unit-a"), List.of("signer")),
                "token_type",
                "Bearer",
                "expires_in",
                validity,
                "refresh_token",
                "refresh",
                "scope",
                "openid",
                "id_token",
                issuer.idToken("unit-a", "web", nonce));
    }
}
