package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.stability.CountInForce;

/** Stable days: counted, needed, why, and until when at the earliest; also as it stood and as it was known. */
@RestController
class StabilityController {
    private final EventStore events;
    private final Notices notices;
    private final Doors doors;
    private final Clock clock;

    StabilityController(EventStore events, Notices notices, Doors doors, Clock clock) {
        this.events = events;
        this.notices = notices;
        this.doors = doors;
        this.clock = clock;
    }

    /** @param asOf cut to {@code knownAt}: of what came after nothing can have been known */
    @GetMapping("/api/incidents/{id}/stability")
    StabilityAnswers.Counted stability(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        Given given = doors.given(id, "response/lift");
        Instant now = clock.instant();
        Instant known = earlier(given.optionalInstant("knownAt", knownAt), now);
        Instant then = earlier(given.optionalInstant("asOf", asOf), known);
        CountInForce count = new CountInForce();
        events.readEvents(id).forEachRemaining(stored -> {
            if (stored.getPayload() instanceof IncidentEvent event
                    && !stored.getTimestamp().isAfter(known)
                    && !heldAt(event, stored.getTimestamp()).isAfter(then)) {
                count.take(event, stored.getTimestamp());
            }
        });
        if (count.terms() == null) {
            throw Refusal.conflict(doors.plan(id).act("response/lift").clause(), "当前没有应急响应", "no response is in force");
        }
        return StabilityAnswers.Counted.of(count, count.counted(notices.knownAt(known), then), then, known);
    }

    private static Instant heldAt(IncidentEvent event, Instant recordedAt) {
        return event instanceof IncidentEvent.AssessmentRecorded assessed ? assessed.occurredAt() : recordedAt;
    }

    private static Instant earlier(@Nullable Instant asked, Instant latest) {
        return asked == null || asked.isAfter(latest) ? latest : asked;
    }
}
