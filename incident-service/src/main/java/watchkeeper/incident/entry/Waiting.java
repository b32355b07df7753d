package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.entry.EntryRow.StepLine;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Trait;

/**
 * A step that an entry waits for. Who may take it says the plan under {@code act}, for this {@link #concern()}.
 *
 * @param since when the entry came to stand so
 * @param dueAt when it is due, where the entry says so
 */
public record Waiting(
        String incidentId,
        String entryId,
        String register,
        String step,
        String act,
        List<String> addressees,
        String author,
        Instant since,
        @Nullable String dueAt) {

    public Concern concern() {
        return Concern.of(addressees, author);
    }

    /** All steps that the entry waits for: a pure function of the row. */
    public static List<Waiting> of(EntryRow row) {
        Register register = Registers.named(row.register());
        return register.steps().stream()
                .filter(step -> isWaitedFor(step, row))
                .map(step -> new Waiting(
                        row.incidentId(),
                        row.id(),
                        row.register(),
                        step.address(),
                        register.act(step),
                        outstanding(step, row),
                        row.author(),
                        row.changedAt(),
                        row.content().get("dueAt") instanceof String due ? due : null))
                .toList();
    }

    private static boolean isWaitedFor(Step step, EntryRow row) {
        return step.has(Trait.AWAITED)
                && (step.to() == null || !step.to().name().equals(row.state()))
                && Possible.mayFollow(step, row);
    }

    /** Of several addressees those who have not done it yet. */
    static List<String> outstanding(Step step, EntryRow row) {
        if (!step.byEach()) {
            return row.to();
        }
        Set<String> done = row.taken(step.address()).stream()
                .filter(line -> completes(step, line))
                .map(StepLine::body)
                .collect(Collectors.toSet());
        return row.to().stream().filter(body -> !done.contains(body)).toList();
    }

    private static boolean completes(Step step, StepLine line) {
        return step.completing() == null || Boolean.TRUE.equals(line.content().get(step.completing()));
    }
}
