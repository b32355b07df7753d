package watchkeeper.incident.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.LevelRule;
import watchkeeper.incident.plan.Setup;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;

/** What the plan has sent or set up when a response starts, and what of it nobody has yet. */
public final class AtStart {
    private AtStart() {}

    /**
     * A provision of the plan.
     *
     * @param body who is sent, or null
     * @param missing true while a group that it asks for has not been sent, or was recalled
     */
    public record Line(String clause, Words words, @Nullable String body, List<Group> groups, boolean missing) {}

    /** @param entry the work group's, or null while there is none */
    public record Group(String kind, @Nullable String entry) {}

    /** @param entries of the incident, in whatever register */
    public static List<Line> of(LevelRule level, List<EntryRow> entries) {
        return level.atStart().stream().map(setup -> line(setup, entries)).toList();
    }

    private static Line line(Setup setup, List<EntryRow> entries) {
        List<Group> groups = setup.groups().stream()
                .map(kind -> new Group(kind, sent(kind, entries)))
                .toList();
        return new Line(
                setup.clause(),
                new Words(setup.zh(), setup.en()),
                setup.body(),
                groups,
                groups.stream().anyMatch(group -> group.entry() == null));
    }

    private static @Nullable String sent(String kind, List<EntryRow> entries) {
        return entries.stream()
                .filter(row -> row.register().equals(Registers.WORK_GROUPS))
                .filter(row -> kind.equals(row.content().get("kind")))
                .filter(row -> !row.state().equals(State.RECALLED.name()))
                .map(EntryRow::id)
                .findFirst()
                .orElse(null);
    }
}
