package watchkeeper.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.command.IncidentCommand.RecountStability;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.event.IncidentEvent.StabilityRecounted;
import watchkeeper.incident.stability.Stability;

/** What is said about stable days: that they are reached, or that what was said of them holds no longer. */
final class StableDays {
    private StableDays() {}

    /** At the end of a day: reached, or broken by a silent working day after it had been said. A guess says nothing. */
    static Optional<IncidentEvent> ended(String incident, Situation situation, Stability stability) {
        Instant said = situation.mayLiftSince();
        if (said == null) {
            return reached(incident, situation, stability);
        }
        return stability.mayLiftSince() == null && !stability.provisional()
                ? Optional.of(broken(incident, situation, said, stability))
                : Optional.empty();
    }

    /** Both dates are kept. Who only waits for "may be lifted" is told it once, also when a notice brings it about. */
    static List<IncidentEvent> recounted(
            RecountStability command, Situation situation, Stability former, Stability present) {
        Terms terms = Objects.requireNonNull(situation.terms());
        @Nullable Instant before = former.mayLiftForSureSince();
        @Nullable Instant now = present.mayLiftForSureSince();
        if (Objects.equals(before, now)
                && Objects.equals(former.earliestEnd(), present.earliestEnd())
                && former.provisional() == present.provisional()) {
            return List.of();
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new StabilityRecounted(
                command.incidentId(),
                terms.level(),
                command.year() + "/" + command.version(),
                before,
                now,
                former.earliestEnd(),
                present.earliestEnd(),
                former.provisional(),
                present.provisional(),
                former.calendarVersion(),
                present.calendarVersion()));
        if (situation.mayLiftSince() == null) {
            reached(command.incidentId(), situation, present).ifPresent(events::add);
        }
        return events;
    }

    private static Optional<IncidentEvent> reached(String incident, Situation situation, Stability stability) {
        Instant since = stability.mayLiftForSureSince();
        return since == null
                ? Optional.empty()
                : Optional.of(new StabilityReached(
                        incident,
                        Objects.requireNonNull(situation.terms()).level(),
                        stability.countedDays(),
                        since,
                        stability.calendarVersion()));
    }

    private static StabilityRecounted broken(String incident, Situation situation, Instant said, Stability stability) {
        return new StabilityRecounted(
                incident,
                Objects.requireNonNull(situation.terms()).level(),
                null,
                said,
                null,
                LocalDate.ofInstant(said, ZoneId.of(situation.timeZone())).minusDays(1),
                stability.earliestEnd(),
                false,
                false,
                stability.calendarVersion(),
                stability.calendarVersion());
    }
}
