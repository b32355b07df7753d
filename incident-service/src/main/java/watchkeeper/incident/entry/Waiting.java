package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.entry.EntryRow.StepLine;
import watchkeeper.incident.register.FieldType;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Trait;
import watchkeeper.incident.standing.Standing;

/**
 * A step that an entry waits for. Who may take it says the plan under {@code act}, for this {@link #concern()}.
 *
 * @param matter what the entry is about: the first text that it asks for, or null
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
        @Nullable String matter,
        Instant since,
        @Nullable String dueAt) {

    public Concern concern() {
        return Concern.of(addressees, author);
    }

    /** All steps that the entry of an incident that stands so waits for. */
    public static List<Waiting> of(EntryRow row, Standing standing) {
        Register register = Registers.named(row.register());
        return register.steps().stream()
                .filter(step -> isWaitedFor(step, row) && Possible.inTime(step, standing))
                .map(step -> new Waiting(
                        row.incidentId(),
                        row.id(),
                        row.register(),
                        step.address(),
                        register.act(step),
                        outstanding(step, row),
                        row.author(),
                        matter(register, row),
                        row.changedAt(),
                        row.content().get("dueAt") instanceof String due ? due : null))
                .toList();
    }

    private static @Nullable String matter(Register register, EntryRow row) {
        return register.fields().stream()
                .filter(field -> field.type() == FieldType.LINE || field.type() == FieldType.TEXT)
                .map(field -> row.content().get(field.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
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
