package watchkeeper.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.outside.AddressGuard;
import watchkeeper.contracts.Words;
import watchkeeper.notification.RealTime;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.roster.Person;

class WebhookCourierTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final AtomicInteger followed = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/taken", exchange -> {
            try (exchange) {
                followed.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.createContext("/moved", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "/taken");
                exchange.sendResponseHeaders(307, -1);
            }
        });
        server.createContext("/gone", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(410, -1);
            }
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void connectsToTheAddressThatWasLookedAtWhateverTheNameSays() {
        assertThat(courier(host()).bring(letter("/taken"))).isEqualTo(new Outcome.Told());
        assertThat(followed).hasValue(1);
    }

    @Test
    void refusesForGoodWhatTheGuardRefuses() {
        assertThat(courier("elsewhere:1").bring(letter("/taken")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.permanent()).isTrue());
        assertThat(followed).hasValue(0);
    }

    @Test
    void followsNoRedirect() {
        assertThat(courier(host()).bring(letter("/moved"))).isEqualTo(Outcome.again("webhook answered 307"));
        assertThat(followed).hasValue(0);
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        assertThat(courier(host()).bring(letter("/gone"))).isEqualTo(Outcome.never("webhook answered 410"));
    }

    @Test
    void doesNotReadAnEndlessAnswer() {
        assertThat(courier(host()).bring(letter("/endless"))).isEqualTo(new Outcome.Told());
    }

    private WebhookCourier courier(String allowed) {
        AddressGuard guard = new AddressGuard(List.of(allowed), host -> new InetAddress[] {HERE});
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        return new WebhookCourier(
                guard,
                new WebhookSettings("", secret, List.of(allowed)),
                new RealTime(InstantSource.system()),
                "http://localhost:8080");
    }

    /** A name that no resolver knows: only the pinned address leads to the receiver. */
    private String host() {
        return "receiver.invalid:" + server.getAddress().getPort();
    }

    private Letter letter(String path) {
        Words words = new Words("文", "text");
        return new Letter(
                "n1",
                "incident-1",
                "slot-1",
                Reason.OVERDUE,
                "unit-a",
                "unit-a",
                Matter.TELLING,
                new Person("p1", "王五", null, "http://" + host() + path),
                words,
                words,
                null,
                false);
    }
}
