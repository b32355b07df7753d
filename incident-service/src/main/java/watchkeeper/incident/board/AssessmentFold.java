package watchkeeper.incident.board;

import org.springframework.stereotype.Component;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.past.Fact;

/** The list of assessments: a row each, in the order in which an incident's were recorded. */
@Component
class AssessmentFold implements LineFold {
    static final String LIST = "assessments";

    @Override
    public String list() {
        return LIST;
    }

    @Override
    public Class<AssessmentRow> type() {
        return AssessmentRow.class;
    }

    @Override
    public void take(Fact fact, Rows rows) {
        if (fact.event() instanceof AssessmentRecorded event) {
            rows.put(LIST, "%s/%09d".formatted(event.incidentId(), fact.number()), row(event, fact));
        }
    }

    private static AssessmentRow row(AssessmentRecorded event, Fact fact) {
        return new AssessmentRow(
                event.assessmentId(),
                event.incidentId(),
                fact.number(),
                event.form(),
                event.finding(),
                event.warningLevel(),
                event.suggestedLevel(),
                event.suggested(),
                event.levelReason(),
                event.factors(),
                event.ownFactors(),
                event.parties(),
                event.minutes(),
                event.advice(),
                event.body(),
                event.by(),
                fact.occurredAt(),
                fact.recordedAt());
    }
}
