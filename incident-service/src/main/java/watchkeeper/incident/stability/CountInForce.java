package watchkeeper.incident.stability;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.StabilityRecounted;

/** What of an incident's stored events is counted: the terms in force, since when, the findings, and every recount. */
public final class CountInForce {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Recount> recounts = new ArrayList<>();
    private @Nullable Terms terms;
    private @Nullable Instant from;

    /** A recount as it was recorded; the event keeps the old and the new date. */
    public record Recount(Instant at, StabilityRecounted event) {}

    public void take(IncidentEvent event, Instant recordedAt) {
        switch (event) {
            case AssessmentRecorded e -> findings.add(Finding.of(e, recordedAt));
            case IncidentEvent.ResponseStarted e -> {
                recounts.clear();
                count(e.terms(), recordedAt);
            }
            case IncidentEvent.ResponseRaised e -> count(e.terms(), recordedAt);
            case IncidentEvent.ResponseLowered e -> count(e.terms(), recordedAt);
            case IncidentEvent.ResponseLifted e -> terms = null;
            case IncidentEvent.IncidentMerged e -> terms = null;
            case StabilityRecounted e -> recounts.add(new Recount(recordedAt, e));
            default -> {}
        }
    }

    /** Every change of level starts a new count. */
    private void count(Terms inForce, Instant at) {
        terms = inForce;
        from = at;
    }

    /** The terms under which it is counted, or null while no response is in force. */
    public @Nullable Terms terms() {
        return terms;
    }

    /** @throws NullPointerException while no response is in force */
    public Instant from() {
        return Objects.requireNonNull(from);
    }

    public List<Recount> recounts() {
        return List.copyOf(recounts);
    }

    /** @throws NullPointerException while no response is in force */
    public Stability counted(WorkingCalendar calendar, Instant asOf) {
        Terms inForce = Objects.requireNonNull(terms);
        return new StabilityCount(calendar, ZoneId.of(inForce.timeZone()))
                .of(from(), inForce.stableDays(), findings, asOf);
    }
}
