package watchkeeper.chassis.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProductClockTest {
    private static final Instant REAL = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant PRODUCT = Instant.parse("2026-08-18T00:00:00Z");

    @Test
    void runsFasterFromItsAnchors() {
        Clock real = Clock.fixed(REAL.plusSeconds(60), ZoneOffset.UTC);
        ProductClock clock = ProductClock.anchored(real, REAL, PRODUCT, 600);
        assertThat(clock.instant()).isEqualTo(PRODUCT.plus(Duration.ofHours(10)));
        assertThat(clock.realTimeOf(Duration.ofHours(10))).isEqualTo(Duration.ofSeconds(60));
    }
}
