package watchkeeper.incident.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Permission;
import watchkeeper.incident.board.IncidentRow;
import watchkeeper.incident.entry.EntryRow;
import watchkeeper.incident.entry.Waiting;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** What an incident and its entries wait for as they stand: a pure function of their rows and the plan. */
final class Tasks {
    private static final String CONFIRMATION = "handover/confirmation";
    private static final String ANSWER = "story-questions/answer";

    private final IncidentRow incident;
    private final Standing standing;
    private final Plan plan;
    private final Authority authority;

    /** @param answering how the incident stands that answers for it: itself, or the one that absorbed it */
    Tasks(IncidentRow incident, Plan plan, Standing answering) {
        this.incident = incident;
        this.standing = incident.standing();
        this.plan = plan;
        this.authority = new Authority(plan, answering);
    }

    static String id(String entryId, String step) {
        return entryId + "/" + step;
    }

    /** By their ids; none for an act that the plan does not have. */
    Map<String, TaskRow> of(EntryRow entry) {
        Map<String, TaskRow> tasks = new LinkedHashMap<>();
        for (Waiting waiting : Waiting.of(entry, standing)) {
            if (plan.acts().containsKey(waiting.act())) {
                TaskRow task = task(entry, waiting);
                tasks.put(task.id(), task);
            }
        }
        return tasks;
    }

    private TaskRow task(EntryRow entry, Waiting waiting) {
        Permission permission = authority.permission(waiting.act(), waiting.concern());
        What what = new What(
                id(entry.id(), waiting.step()),
                entry.register(),
                entry.id(),
                waiting.matter(),
                waiting.since(),
                waiting.dueAt(),
                "%s/%s/%s".formatted(entry.register(), entry.id(), waiting.step()));
        return row(what, permission, permission.openTo(), permission.notBy());
    }

    /** Hand-overs to be confirmed and questions to be answered, by their ids. */
    Map<String, TaskRow> ofTheIncident() {
        Map<String, TaskRow> tasks = new LinkedHashMap<>();
        incident.waiting().stream()
                .map(waiting -> switch (waiting.kind()) {
                    case HANDOVER -> confirmation(waiting, Objects.requireNonNull(waiting.handover()));
                    case QUESTION -> answer(waiting, Objects.requireNonNull(waiting.question()));
                })
                .forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }

    /** By the other party, never by whoever offered it; a command is taken by the body itself. */
    private TaskRow confirmation(IncidentRow.Waiting waiting, IncidentRow.Offered offered) {
        Permission permission = authority.permission(CONFIRMATION, Concern.of(List.of(offered.to()), offered.by()));
        Set<String> openTo =
                offered.matter().equals("COMMAND") ? Permission.decidedBy(offered.to()) : permission.openTo();
        What what = What.of(waiting, offered.note(), "handover/%s/confirmation");
        return row(what, permission, openTo, offered.by());
    }

    private TaskRow answer(IncidentRow.Waiting waiting, IncidentRow.Asked asked) {
        Permission permission = authority.permission(ANSWER, Concern.NONE);
        return row(What.of(waiting, asked.title(), "story-questions/%s/answer"), permission, permission.openTo(), null);
    }

    /** @param address below the incident */
    private record What(
            String id,
            @Nullable String register,
            @Nullable String entryId,
            @Nullable String matter,
            Instant since,
            @Nullable String dueAt,
            String address) {
        static What of(IncidentRow.Waiting waiting, String matter, String address) {
            return new What(waiting.id(), null, null, matter, waiting.since(), null, address.formatted(waiting.id()));
        }
    }

    private TaskRow row(What what, Permission permission, Set<String> openTo, @Nullable String notBy) {
        return new TaskRow(
                what.id(),
                incident.id(),
                incident.title(),
                incident.exercise(),
                standing.level(),
                permission.act(),
                permission.name(),
                permission.clause(),
                what.register(),
                what.entryId(),
                TaskRow.shortened(what.matter()),
                what.since(),
                what.dueAt(),
                "/api/incidents/%s/%s".formatted(incident.id(), what.address()),
                permission.deciding(),
                permission.why(),
                openTo,
                notBy);
    }
}
