package watchkeeper.incident.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.past.Moment;
import watchkeeper.incident.past.Past;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.stability.CountInForce;

/** Stable days: counted, needed, why, and until when at the earliest; also as it stood and as it was known. */
@RestController
class StabilityController {
    private final Past past;
    private final Moments moments;
    private final Notices notices;
    private final Doors doors;

    StabilityController(Past past, Moments moments, Notices notices, Doors doors) {
        this.past = past;
        this.moments = moments;
        this.notices = notices;
        this.doors = doors;
    }

    @GetMapping("/api/incidents/{id}/stability")
    StabilityAnswers.Counted stability(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        Plan plan = doors.plan(id);
        Moment moment = knowable(moments.of(asOf, knownAt));
        CountInForce count = new CountInForce();
        past.of(id).stream().filter(moment::has).forEach(fact -> {
            if (fact.event() instanceof IncidentEvent event) {
                count.take(event, fact.recordedAt());
            }
        });
        if (count.terms() == null) {
            throw Refusal.conflict(plan.act("response/lift").clause(), "当前没有应急响应", "no response is in force");
        }
        return StabilityAnswers.Counted.of(
                count, count.counted(notices.knownAt(moment.knownAt()), moment.asOf()), moment);
    }

    /** Of the days after {@code knownAt} nothing can have been known: their silence would break the count. */
    private static Moment knowable(Moment asked) {
        Instant known = asked.knownAt();
        return asked.asOf().isAfter(known) ? new Moment(known, known) : asked;
    }
}
