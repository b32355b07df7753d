package watchkeeper.incident.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.past.Moment;
import watchkeeper.incident.past.Past;

/**
 * One incident as it stood once, as far as it was known at another time. Facts are folded in the order in which they
 * became known, as the present was; what they left is shown in the order in which it held.
 */
@Component
public class IncidentPast {
    private final Past past;
    private final List<Fold> folds;

    IncidentPast(Past past, IncidentFold incidents, AssessmentFold assessments, WarningFold warnings) {
        this.past = past;
        this.folds = List.of(incidents, assessments, warnings);
    }

    /** @return nothing when the incident did not exist at that time, or nobody knew of it */
    public Optional<IncidentView> at(String incidentId, Moment moment) {
        return folded(incidentId, past.of(incidentId, moment), moment);
    }

    /** As it stands at this moment, with what the lists have not taken yet. */
    public Optional<IncidentView> now(String incidentId) {
        return folded(incidentId, past.of(incidentId), null);
    }

    private Optional<IncidentView> folded(String incidentId, List<Fact> facts, @Nullable Moment moment) {
        if (facts.isEmpty() || !(facts.getFirst().event() instanceof IncidentOpened)) {
            return Optional.empty();
        }
        FoldedRows rows = new FoldedRows();
        facts.forEach(fact -> folds.forEach(fold -> fold.take(fact, rows)));
        return rows.find(IncidentBoard.LIST, incidentId, IncidentRow.class)
                .map(row -> IncidentView.of(
                        row,
                        rows.all(AssessmentFold.LIST, AssessmentRow.class),
                        rows.all(WarningFold.LIST, WarningRow.class),
                        moment));
    }
}
