package watchkeeper.incident.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.past.Beside;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.past.Moment;
import watchkeeper.incident.past.Past;

/**
 * One incident as it stood once, as far as it was known at another time. The facts of each aggregate are folded in the
 * order in which they became known, as for the present; what they left is shown in the order in which it held.
 */
@Component
public class IncidentPast {
    private final Past past;
    private final List<Beside> beside;
    private final IncidentFold incidents;
    private final List<LineFold> lines;

    IncidentPast(Past past, List<Beside> beside, IncidentFold incidents, List<LineFold> lines) {
        this.past = past;
        this.beside = beside;
        this.incidents = incidents;
        this.lines = lines;
    }

    /** @return nothing when the incident did not exist at that time, or nobody knew of it */
    public Optional<IncidentView> at(String incidentId, Moment moment) {
        return folded(incidentId, facts(incidentId).stream().filter(moment::has).toList(), moment);
    }

    /**
     * A list that grew in the incident, all of it, by the keys of its rows.
     *
     * @return nothing when the incident did not exist at that time, or nobody knew of it
     */
    public Optional<SortedMap<String, JsonNode>> lines(String incidentId, String list, Moment moment) {
        List<Fact> facts = facts(incidentId).stream().filter(moment::has).toList();
        if (facts.isEmpty() || !(facts.getFirst().event() instanceof IncidentOpened)) {
            return Optional.empty();
        }
        FoldedRows rows = FoldedRows.empty();
        take(facts, rows);
        return Optional.of(rows.byKey(list));
    }

    /** As it stands at this moment, from what is stored alone. */
    Optional<IncidentView> now(String incidentId) {
        return folded(incidentId, facts(incidentId), null);
    }

    private List<Fact> facts(String incidentId) {
        return facts(incidentId, -1);
    }

    /** What was stored of the incident and of all that belongs to it, behind a position in the store. */
    List<Fact> facts(String incidentId, long after) {
        List<String> aggregates = new ArrayList<>(List.of(incidentId));
        beside.forEach(other -> aggregates.addAll(other.aggregatesOf(incidentId)));
        return past.of(aggregates, after);
    }

    private Optional<IncidentView> folded(String incidentId, List<Fact> facts, @Nullable Moment moment) {
        if (facts.isEmpty() || !(facts.getFirst().event() instanceof IncidentOpened)) {
            return Optional.empty();
        }
        FoldedRows rows = FoldedRows.empty();
        take(facts, rows);
        return rows.find(IncidentBoard.LIST, incidentId, IncidentRow.class)
                .map(row -> IncidentView.of(row, newest(rows), moment));
    }

    void take(List<Fact> facts, FoldedRows rows) {
        for (Fact fact : facts) {
            incidents.take(fact, rows);
            lines.forEach(fold -> fold.take(fact, rows));
        }
    }

    private Map<String, List<Line>> newest(FoldedRows rows) {
        Map<String, List<Line>> newest = new TreeMap<>();
        lines.forEach(fold -> newest.put(fold.list(), IncidentView.newest(rows.all(fold.list(), fold.type()))));
        return newest;
    }
}
