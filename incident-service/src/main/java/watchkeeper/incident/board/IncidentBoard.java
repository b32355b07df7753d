package watchkeeper.incident.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.past.Past;

/** What people see of incidents: the list, one of them, and what grew in it. */
@Component
public class IncidentBoard {
    public static final String LIST = "incidents";

    private final LiveLists lists;
    private final Past past;
    private final IncidentPast unfolded;
    private final LiveView incidents;
    private final LiveView assessments;
    private final LiveView warnings;

    IncidentBoard(LiveLists lists, LiveViews views, Past past, IncidentPast unfolded) {
        this.lists = lists;
        this.past = past;
        this.unfolded = unfolded;
        this.incidents =
                views.of(LIST, Map.of("state", "state", "unit", "units", "level", "level", "story", "storyId"));
        this.assessments = views.of(AssessmentFold.LIST, Map.of("finding", "finding", "form", "form", "body", "body"));
        this.warnings = views.of(WarningFold.LIST, Map.of("state", "state", "level", "level", "to", "to"));
    }

    public Optional<IncidentRow> find(String incidentId) {
        return lists.find(LIST, incidentId).map(row -> read(row, IncidentRow.class));
    }

    /** One incident with everything that was recorded before the call, also what the lists take a moment later. */
    public Optional<IncidentView> view(String incidentId) {
        return past.last(incidentId)
                .flatMap(last ->
                        find(incidentId).filter(row -> row.number() >= last).map(this::view))
                .or(() -> unfolded.now(incidentId));
    }

    private IncidentView view(IncidentRow row) {
        return IncidentView.of(
                row,
                newest(AssessmentFold.LIST, row.id(), AssessmentRow.class),
                newest(WarningFold.LIST, row.id(), WarningRow.class),
                null);
    }

    /** All assessments of an incident, in the order in which they were recorded. */
    public List<AssessmentRow> assessmentsOf(String incidentId) {
        return lists.all(AssessmentFold.LIST, ofIncident(incidentId)).stream()
                .map(row -> read(row, AssessmentRow.class))
                .toList();
    }

    public Optional<WarningRow> warning(String incidentId, String warningId) {
        return lists.find(WarningFold.LIST, warningId)
                .map(row -> read(row, WarningRow.class))
                .filter(row -> row.incidentId().equals(incidentId));
    }

    public Optional<AssessmentRow> assessment(String incidentId, String assessmentId) {
        return lists.newest(AssessmentFold.LIST, LiveFilter.of("id", assessmentId), 1).stream()
                .map(row -> read(row, AssessmentRow.class))
                .filter(row -> row.incidentId().equals(incidentId))
                .findFirst();
    }

    public LiveView incidents() {
        return incidents;
    }

    /** Of all incidents; a door fixes {@link #ofIncident}. */
    public LiveView assessments() {
        return assessments;
    }

    /** Of all incidents; a door fixes {@link #ofIncident}. */
    public LiveView warnings() {
        return warnings;
    }

    public static LiveFilter ofIncident(String incidentId) {
        return LiveFilter.plain("incidentId", incidentId);
    }

    private <T> List<T> newest(String list, String incidentId, Class<T> type) {
        return lists.newest(list, ofIncident(incidentId), IncidentView.NEWEST).stream()
                .map(row -> read(row, type))
                .toList();
    }

    private static <T> T read(JsonNode row, Class<T> type) {
        return Json.MAPPER.treeToValue(row, type);
    }
}
