package watchkeeper.chassis.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Product time: {@code productAnchor + (real now - realAnchor) * speed}. At speed 1 with equal anchors it is the
 * machine's clock. Everything that the plan counts uses it; tokens, sessions and network timeouts never do.
 */
public final class ProductClock extends Clock {
    private final Clock real;
    private final Instant realAnchor;
    private final Instant productAnchor;
    private final double speed;
    private final ZoneId zone;

    private ProductClock(Clock real, Instant realAnchor, Instant productAnchor, double speed, ZoneId zone) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be positive: " + speed);
        }
        this.real = real;
        this.realAnchor = realAnchor;
        this.productAnchor = productAnchor;
        this.speed = speed;
        this.zone = zone;
    }

    public static ProductClock machine() {
        return new ProductClock(Clock.systemUTC(), Instant.EPOCH, Instant.EPOCH, 1, ZoneOffset.UTC);
    }

    public static ProductClock anchored(Clock real, Instant realAnchor, Instant productAnchor, double speed) {
        return new ProductClock(real, realAnchor, productAnchor, speed, ZoneOffset.UTC);
    }

    public double speed() {
        return speed;
    }

    /** How long to wait in real time until so much product time has passed. */
    public Duration realTimeOf(Duration product) {
        return Duration.ofNanos((long) (product.toNanos() / speed));
    }

    /** How much product time passes in so much real time. */
    public Duration productTimeOf(Duration realTime) {
        return Duration.ofNanos((long) (realTime.toNanos() * speed));
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(realAnchor, real.instant());
        if (speed == 1) {
            return productAnchor.plus(passed);
        }
        return productAnchor.plusNanos((long) (passed.toNanos() * speed));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProductClock(real, realAnchor, productAnchor, speed, other);
    }
}
