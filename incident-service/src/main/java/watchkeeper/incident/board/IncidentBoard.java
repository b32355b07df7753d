package watchkeeper.incident.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.past.Past;

/** What people see of incidents: the list, one of them, and what grew in it. */
@Component
public class IncidentBoard {
    public static final String LIST = "incidents";

    /** The list of the assessments of all incidents. */
    public static final String ASSESSMENTS = AssessmentFold.LIST;

    /** The list of the warnings of all incidents. */
    public static final String WARNINGS = WarningFold.LIST;

    private final LiveLists lists;
    private final Past past;
    private final IncidentPast unfolded;
    private final List<LineFold> folds;
    private final LiveView incidents;
    private final LiveView assessments;
    private final LiveView warnings;

    IncidentBoard(LiveLists lists, LiveViews views, Past past, IncidentPast unfolded, List<LineFold> folds) {
        this.lists = lists;
        this.past = past;
        this.unfolded = unfolded;
        this.folds = folds;
        this.incidents =
                views.of(LIST, Map.of("state", "state", "unit", "units", "level", "level", "story", "storyId"));
        this.assessments = views.of(AssessmentFold.LIST, Map.of("finding", "finding", "form", "form", "body", "body"));
        this.warnings = views.of(WarningFold.LIST, Map.of("state", "state", "level", "level", "to", "to"));
    }

    public Optional<IncidentRow> find(String incidentId) {
        return lists.find(LIST, incidentId).map(row -> read(row, IncidentRow.class));
    }

    /**
     * One incident with everything that was recorded before the call: what the lists take a moment later is folded on top
     * of them.
     */
    public Optional<IncidentView> view(String incidentId) {
        return lists.inSnapshot(() -> {
                    List<Fact> later = unfolded.facts(incidentId, lists.position(LIST));
                    boolean known = find(incidentId).isPresent()
                            || (!later.isEmpty() && later.getFirst().event() instanceof IncidentOpened);
                    return known ? view(incidentId, later).filter(this::isComplete) : Optional.<IncidentView>empty();
                })
                .or(() -> unfolded.now(incidentId));
    }

    /** An event that was stored out of turn would be missing for a moment. */
    private boolean isComplete(IncidentView view) {
        return past.last(view.row().id())
                .filter(last -> view.row().number() >= last)
                .isPresent();
    }

    private Optional<IncidentView> view(String incidentId, List<Fact> later) {
        FoldedRows rows = FoldedRows.over(lists);
        unfolded.take(later, rows);
        Map<String, List<Line>> newest = new TreeMap<>();
        folds.forEach(fold -> newest.put(fold.list(), newest(fold, incidentId, rows)));
        return rows.find(LIST, incidentId, IncidentRow.class).map(row -> IncidentView.of(row, newest, null));
    }

    private List<Line> newest(LineFold fold, String incidentId, FoldedRows rows) {
        Map<String, Line> lines = new LinkedHashMap<>();
        lists.newest(fold.list(), ofIncident(incidentId), IncidentView.NEWEST).reversed().stream()
                .<Line>map(row -> read(row, fold.type()))
                .forEach(line -> lines.put(line.id(), line));
        rows.<Line>all(fold.list(), fold.type()).forEach(line -> lines.put(line.id(), line));
        return IncidentView.newest(List.copyOf(lines.values()));
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

    private static <T> T read(JsonNode row, Class<T> type) {
        return Json.MAPPER.treeToValue(row, type);
    }
}
