package watchkeeper.launcher.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A product clock as {@code clock.json} holds it: product now = productAnchor + (real now − realAnchor) × speed.
 */
public record ProductTime(Instant realAnchor, Instant productAnchor, double speed) {

    public Instant at(Instant real) {
        double elapsed = Duration.between(realAnchor, real).toNanos() * speed;
        return productAnchor.plusNanos((long) elapsed);
    }

    /** How long, in real time, until the product's clock shows {@code product}; zero when it already does. */
    public Duration until(Instant product, Instant real) {
        Instant now = at(real);
        if (!product.isAfter(now)) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) (Duration.between(now, product).toNanos() / speed));
    }
}
