package watchkeeper.launcher;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watchkeeper.launcher.clock.ClockWish;
import watchkeeper.launcher.feed.Feed;
import watchkeeper.launcher.house.Address;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole product on this machine and runs until Ctrl-C.",
            "One node: a real PostgreSQL and a real Kafka broker, a token issuer, four services, a gateway."
        })
final class UpCommand implements Callable<Integer> {
    private static final double FASTEST = 100_000;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "PORT", description = "The public port (default: 8080).")
    private int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "The public address (default: 127.0.0.1).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than the machine's clock the product's runs; kept in DIR.")
    private @Nullable Double speed;

    @Option(
            names = "--start-at",
            paramLabel = "INSTANT",
            description = "What the product's clock shows at start, as 2026-08-18T08:00:00+08:00; forward only.")
    private @Nullable String startAt;

    @Option(
            names = "--feed",
            paramLabel = "FILE",
            description = "An NDJSON file of detections, posted when the product's clock reaches them.")
    private @Nullable Path feed;

    @Override
    public Integer call() throws InterruptedException {
        Address address = new Address(literal(bind), checkedPort());
        Optional<Feed> replay = Optional.ofNullable(feed).map(Feed::read);
        ClockWish wish = new ClockWish(checkedSpeed(), checkedStart(), replay.map(Feed::begins));
        return new Up(Path.of(System.getProperty("watchkeeper.home", ".")), data, address, wish, replay).run();
    }

    private int checkedPort() {
        if (port < 1 || port > 65_535) {
            throw new Failure("--port " + port + " is not a port (1 to 65535)");
        }
        return port;
    }

    private static String literal(String address) {
        String wanted = address.equals("localhost") ? "127.0.0.1" : address;
        try {
            return InetAddress.ofLiteral(wanted).getHostAddress();
        } catch (IllegalArgumentException name) {
            throw new Failure("--bind " + address + " is not an IP address", name);
        }
    }

    private Optional<Double> checkedSpeed() {
        Double wanted = speed;
        if (wanted != null && !(wanted > 0 && wanted <= FASTEST)) {
            throw new Failure("--speed " + wanted + " is not a number above 0 and up to " + (long) FASTEST);
        }
        return Optional.ofNullable(wanted);
    }

    private Optional<Instant> checkedStart() {
        String wanted = startAt;
        if (wanted == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(wanted).toInstant());
        } catch (DateTimeParseException wrong) {
            throw new Failure(
                    "--start-at " + wanted + " is not an instant with offset, such as 2026-08-18T08:00:00+08:00",
                    wrong);
        }
    }
}
