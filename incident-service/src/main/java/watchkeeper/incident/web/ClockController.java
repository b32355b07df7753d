package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.clock.ProductClock;
import watchkeeper.incident.plan.Plans;

/** What the product's clock shows, so that a page can count down in product time. */
@RestController
class ClockController {
    /** @param speed product seconds per real second */
    record Shown(Instant now, double speed, String timeZone) {}

    private final Clock clock;
    private final Plans plans;

    ClockController(Clock clock, Plans plans) {
        this.clock = clock;
        this.plans = plans;
    }

    @GetMapping("/api/clock")
    Shown clock() {
        double speed = clock instanceof ProductClock product ? product.speed() : 1;
        return new Shown(clock.instant(), speed, plans.inUse().timeZone());
    }
}
