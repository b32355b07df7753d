package watchkeeper.chassis.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever asks a running service in its tests: one client for each, which keeps its connections. */
public final class Askers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_PAGE = 8 << 20;
    private static final Map<String, WebTestClient> ASKERS = new ConcurrentHashMap<>();

    private Askers() {}

    /** @param port of the service on this machine */
    public static WebTestClient at(int port, String token) {
        return ASKERS.computeIfAbsent(
                port + token,
                asking -> WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .responseTimeout(PATIENCE)
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PAGE))
                        .defaultHeader("Authorization", "Bearer " + token)
                        .build());
    }
}
