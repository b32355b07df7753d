package watchkeeper.incident.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentRow;
import watchkeeper.incident.board.Rows;
import watchkeeper.incident.entry.EntryBoard;
import watchkeeper.incident.entry.EntryRow;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.standing.Standing;

/** The rows of one incident's tasks, while an event is taken. */
final class OpenTasks {
    private final IncidentRow incident;
    private final Tasks tasks;
    private final Rows rows;
    private final Plans plans;

    private OpenTasks(IncidentRow incident, Tasks tasks, Rows rows, Plans plans) {
        this.incident = incident;
        this.tasks = tasks;
        this.rows = rows;
        this.plans = plans;
    }

    static OpenTasks of(String incidentId, Rows rows, Plans plans) {
        IncidentRow incident = row(incidentId, rows);
        Standing standing = incident.standing();
        Plan plan = plans.of(standing.plan(), standing.planVersion());
        return new OpenTasks(incident, new Tasks(incident, plan, goingOn(standing, rows)), rows, plans);
    }

    /** What an absorbed incident left open is settled under the command of the one that goes on. */
    private static Standing goingOn(Standing standing, Rows rows) {
        Standing present = standing;
        while (present.into() != null) {
            present = row(present.into(), rows).standing();
        }
        return present;
    }

    private static IncidentRow row(String incidentId, Rows rows) {
        return rows.find(IncidentBoard.LIST, incidentId, IncidentRow.class)
                .orElseThrow(() -> new IllegalStateException("no row of incident " + incidentId));
    }

    /** All of them as the incident stands now, and those of the incidents that it absorbed. */
    void again() {
        List<TaskRow> former = rows.ofIncident(TaskBoard.LIST, incident.id(), TaskRow.class);
        Stream<String> ownOnes =
                former.stream().filter(task -> task.entryId() == null).map(TaskRow::id);
        replace(ownOnes, tasks.ofTheIncident());
        former.stream()
                .map(TaskRow::entryId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::again);
        incident.absorbed().forEach(absorbed -> of(absorbed, rows, plans).again());
    }

    /** Those of one entry. */
    void again(String entryId) {
        EntryRow entry = rows.find(EntryBoard.LIST, entryId, EntryRow.class)
                .orElseThrow(() -> new IllegalStateException("no row of entry " + entryId));
        Stream<String> possible =
                Registers.named(entry.register()).steps().stream().map(step -> Tasks.id(entryId, step.address()));
        replace(possible, tasks.of(entry));
    }

    private void replace(Stream<String> former, Map<String, TaskRow> present) {
        former.filter(id -> !present.containsKey(id)).forEach(id -> rows.remove(TaskBoard.LIST, id));
        present.values().forEach(this::put);
    }

    /** What waits already waits since then, whatever else was done to the entry. */
    private void put(TaskRow task) {
        TaskRow former = rows.find(TaskBoard.LIST, task.id(), TaskRow.class).orElse(null);
        TaskRow now = former == null ? task : task.waitingSince(former.since());
        if (!now.equals(former)) {
            rows.put(TaskBoard.LIST, now.id(), now);
        }
    }
}
