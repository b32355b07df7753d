package watchkeeper.incident.web;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.past.Moment;
import watchkeeper.incident.past.Past;
import watchkeeper.incident.stability.CountInForce;

/** Counts the stable days of an incident from what was recorded of it. */
@Component
class StabilityRead {
    private final Past past;
    private final Notices notices;

    StabilityRead(Past past, Notices notices) {
        this.past = past;
        this.notices = notices;
    }

    /** @return nothing where no response was in force */
    Optional<StabilityAnswers.Counted> at(String incidentId, Moment asked) {
        Moment moment = knowable(asked);
        CountInForce count = new CountInForce();
        past.of(incidentId).stream().filter(moment::has).forEach(fact -> {
            if (fact.event() instanceof IncidentEvent event) {
                count.take(event, fact.recordedAt());
            }
        });
        return Optional.ofNullable(count.terms())
                .map(inForce -> StabilityAnswers.Counted.of(
                        count, count.counted(notices.knownAt(moment.knownAt()), moment.asOf()), moment));
    }

    /** Of the days after {@code knownAt} nothing can have been known: their silence would break the count. */
    private static Moment knowable(Moment asked) {
        Instant known = asked.knownAt();
        return asked.asOf().isAfter(known) ? new Moment(known, known) : asked;
    }
}
