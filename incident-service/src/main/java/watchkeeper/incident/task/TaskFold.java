package watchkeeper.incident.task;

import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.incident.board.Fold;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.Rows;
import watchkeeper.incident.entry.EntryBoard;
import watchkeeper.incident.entry.EntryEvent;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.event.IncidentEvent.StabilityRecounted;
import watchkeeper.incident.event.IncidentEvent.WarningAdjusted;
import watchkeeper.incident.event.IncidentEvent.WarningLifted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.plan.Plans;

/**
 * The list of tasks. Who may do one depends on how its incident stands, so whatever changes that goes through all of its
 * tasks again. Reads the incident's own plan, whose versions never change.
 */
@Component
class TaskFold implements Fold {
    private final Plans plans;

    TaskFold(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String list() {
        return TaskBoard.LIST;
    }

    @Override
    public Set<String> reads() {
        return Set.of(IncidentBoard.LIST, EntryBoard.LIST);
    }

    @Override
    public void take(Fact fact, Rows rows) {
        if (fact.event() instanceof EntryEvent event) {
            of(event.incidentId(), rows).again(event.entryId());
        } else if (fact.event() instanceof IncidentEvent event && changesWhatWaits(event)) {
            of(event.incidentId(), rows).again();
        }
    }

    /** There are many of the others, and they leave it as it was who may do what. */
    private static boolean changesWhatWaits(IncidentEvent event) {
        return switch (event) {
            case AssessmentRecorded e -> false;
            case WarningReleased e -> false;
            case WarningAdjusted e -> false;
            case WarningLifted e -> false;
            case StabilityReached e -> false;
            case StabilityRecounted e -> false;
            default -> true;
        };
    }

    private OpenTasks of(String incidentId, Rows rows) {
        return OpenTasks.of(incidentId, rows, plans);
    }
}
