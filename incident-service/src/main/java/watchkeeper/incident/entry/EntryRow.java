package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.board.Line;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;

/**
 * An entry as it stands, folded from its events alone: without a clock, without I/O, without the present declarations.
 *
 * @param content of the present edition
 * @param author who wrote the present edition
 * @param awaits bodies whose approval it waits for
 * @param changedAt when the last of it was recorded
 * @param former earlier editions, each kept as it was
 */
public record EntryRow(
        String id,
        String incidentId,
        String register,
        String fact,
        String state,
        int edition,
        String clause,
        String body,
        boolean byHigherBody,
        List<String> to,
        Map<String, Object> content,
        @Nullable String origin,
        boolean exercise,
        String author,
        List<String> awaits,
        Instant occurredAt,
        Instant recordedAt,
        Instant changedAt,
        List<StepLine> steps,
        List<Former> former)
        implements Line {

    /** What followed, with when it held and when it was recorded. */
    public record StepLine(
            String id,
            String step,
            String fact,
            int edition,
            String clause,
            String body,
            boolean byHigherBody,
            List<String> to,
            Map<String, Object> content,
            Instant occurredAt,
            Instant recordedAt,
            String by) {
        static StepLine of(StepTaken event, Instant at) {
            return new StepLine(
                    event.stepId(),
                    event.step(),
                    event.fact(),
                    event.edition(),
                    event.clause(),
                    event.body(),
                    event.byHigherBody(),
                    event.to(),
                    event.content(),
                    event.occurredAt(),
                    at,
                    event.by());
        }
    }

    /**
     * An edition that was corrected.
     *
     * @param was how it stood when it was corrected, for example RELEASED
     */
    public record Former(
            int edition,
            String state,
            String was,
            Map<String, Object> content,
            String author,
            Instant correctedAt,
            String correctedBy) {
        static final String CORRECTED = "CORRECTED";
    }

    static EntryRow made(EntryMade event, Instant at) {
        return new EntryRow(
                event.entryId(),
                event.incidentId(),
                event.register(),
                event.fact(),
                event.state(),
                1,
                event.clause(),
                event.body(),
                event.byHigherBody(),
                event.to(),
                event.content(),
                event.origin(),
                event.exercise(),
                event.by(),
                event.awaits(),
                event.occurredAt(),
                at,
                at,
                List.of(),
                List.of());
    }

    EntryRow after(StepTaken event, Instant at) {
        boolean renewed = event.edition() > edition;
        return new EntryRow(
                id,
                incidentId,
                register,
                fact,
                event.state(),
                event.edition(),
                clause,
                body,
                byHigherBody,
                to,
                renewed ? event.content() : content,
                origin,
                exercise,
                renewed ? event.by() : author,
                event.awaits(),
                occurredAt,
                recordedAt,
                at,
                plus(steps, StepLine.of(event, at)),
                renewed
                        ? plus(former, new Former(edition, Former.CORRECTED, state, content, author, at, event.by()))
                        : former);
    }

    /** The step as taken in the present edition, whoever took it. */
    List<StepLine> taken(String step) {
        return steps.stream()
                .filter(line -> line.step().equals(step) && line.edition() == edition)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return List.copyOf(longer);
    }
}
