package watchkeeper.reporting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.rehearsal.Bounds;
import watchkeeper.reporting.rehearsal.Demand;
import watchkeeper.reporting.rehearsal.Demands;

/**
 * What a plan would demand of one incident: takes what {@code GET /api/plans/{id}/{version}/rehearsal} answers, and dates
 * it by the very schedule that a ledger keeps. Keeps nothing.
 */
@RestController
class RehearsalController {
    /**
     * @param plan id of the plan
     * @param name its name
     * @param bodies the names of its bodies
     * @param items all that is demanded, by due time
     */
    record Dated(
            String plan,
            String version,
            Words name,
            Level level,
            Instant from,
            Instant until,
            String timeZone,
            Map<String, Words> bodies,
            List<Demand> items) {}

    @PostMapping("/api/duties/rehearsal")
    Dated dated(@RequestBody Rehearsal sent) {
        Bounds.check(sent);
        return new Dated(
                sent.terms().plan(),
                sent.terms().version(),
                sent.plan(),
                sent.terms().level(),
                sent.from(),
                sent.until(),
                sent.terms().timeZone(),
                sent.bodies() == null ? Map.of() : sent.bodies(),
                Demands.of(sent));
    }
}
