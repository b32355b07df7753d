package watchkeeper.launcher.clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.home.Json;

/**
 * Decides at start what time the product has, and keeps on disk how far it came. Where nobody ever asked for a speed or
 * a start, there is no file and the product's clock is the machine's.
 */
public final class ProductClock {
    /** Processes of a killed launcher see the product's clock until they have ended, which took up to 2 s when measured. */
    static final Duration GRANTED = Duration.ofSeconds(3);

    private final Path clockFile;
    private final Path leaseFile;
    private final InstantSource realTime;

    public ProductClock(Path directory, InstantSource realTime) {
        this.clockFile = directory.resolve("clock.json");
        this.leaseFile = directory.resolve("clock-lease");
        this.realTime = realTime;
    }

    public Path file() {
        return clockFile;
    }

    /**
     * The clock from now on; empty when it is the machine's.
     *
     * @param fresh whether no product time has passed in this directory yet
     */
    public Optional<ProductTime> begin(ClockWish wish, boolean fresh) {
        Optional<ProductTime> former = Json.read(clockFile, ProductTime.class);
        if (former.isEmpty() && wish.none()) {
            return Optional.empty();
        }
        Instant real = realTime.instant();
        Optional<Instant> reached = former.map(this::reached);
        if (reached.isEmpty() && !fresh) {
            reached = Optional.of(real);
        }
        Instant start = start(wish, reached, real);
        double speed = wish.speed().or(() -> former.map(ProductTime::speed)).orElse(1.0);
        ProductTime time = new ProductTime(real, start, speed);
        lease(new Lease(start, false));
        Json.write(clockFile, time);
        return Optional.of(time);
    }

    private static Instant start(ClockWish wish, Optional<Instant> reached, Instant real) {
        if (wish.startAt().isPresent()) {
            Instant wanted = wish.startAt().get();
            if (reached.isPresent() && wanted.isBefore(reached.get())) {
                throw new Failure("--start-at " + wanted + " lies before " + reached.get()
                        + ", which the product's clock has reached; it never runs backwards");
            }
            return wanted;
        }
        Instant otherwise = reached.orElse(wish.feedBegins().orElse(real));
        return wish.feedBegins().filter(begins -> begins.isAfter(otherwise)).orElse(otherwise);
    }

    /** A start that was killed between its two files left a lease without a clock that fits: the later one holds. */
    private Instant reached(ProductTime former) {
        Instant leased = Json.read(leaseFile, Lease.class).map(Lease::product).orElse(former.productAnchor());
        return leased.isBefore(former.productAnchor()) ? former.productAnchor() : leased;
    }

    /** To be called several times in {@link #GRANTED}, so that a killed launcher never lets time run backwards. */
    public void renew(ProductTime time) {
        lease(new Lease(time.at(realTime.instant().plus(GRANTED)), false));
    }

    /** After the last process has ended: time stands still exactly here. */
    public void stopped(ProductTime time) {
        lease(new Lease(time.at(realTime.instant()), true));
    }

    private void lease(Lease lease) {
        Json.write(leaseFile, lease);
    }

    /** Product time that may have been seen by somebody; exact when {@code clean}. */
    record Lease(Instant product, boolean clean) {}
}
