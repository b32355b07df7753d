package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.board.Line;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.register.State;

/**
 * An entry as it stands, folded from its events alone: without a clock, without I/O, without the present declarations.
 *
 * @param content of the present edition
 * @param author who wrote the present edition
 * @param awaits bodies whose approval it waited for when it came to stand so; who may now stands in the list of tasks
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

    /**
     * What followed, with when it held and when it was recorded.
     *
     * @param state of the entry after it; null in rows that were folded before it was kept
     */
    public record StepLine(
            String id,
            String step,
            String fact,
            @Nullable String state,
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
                    event.state(),
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
     * An edition that is not in force: corrected by a later one, or a correction that was returned.
     *
     * @param state CORRECTED or RETURNED
     * @param was how it stood before, for example RELEASED
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
        static final String RETURNED = "RETURNED";

        /** True when it had been approved: it still holds when the correction of it is returned. */
        boolean held() {
            return state.equals(CORRECTED) && !was.equals(RETURNED);
        }
    }

    /** @param facts all that is stored of one entry, in the order of their numbers */
    static EntryRow of(List<Fact> facts) {
        EntryRow row = null;
        for (Fact fact : facts) {
            row = switch (fact.event()) {
                case EntryMade made -> made(made, fact.recordedAt());
                case StepTaken taken -> Objects.requireNonNull(row).after(taken, fact.recordedAt());
                default -> throw new IllegalStateException("not of an entry: " + fact.event());
            };
        }
        return Objects.requireNonNull(row, "there is no such entry");
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
        if (event.edition() > edition) {
            Former corrected = new Former(edition, Former.CORRECTED, state, content, author, at, event.by());
            return after(event, at, event.content(), event.by(), plus(former, corrected));
        }
        if (event.edition() < edition) {
            Former back = replaced().orElseThrow();
            List<Former> others = former.stream()
                    .filter(one -> one.edition() != back.edition())
                    .toList();
            Former returned = new Former(edition, Former.RETURNED, state, content, author, at, event.by());
            return after(event, at, back.content(), back.author(), plus(others, returned));
        }
        return after(event, at, content, author, former);
    }

    private EntryRow after(
            StepTaken event, Instant at, Map<String, Object> wording, String writtenBy, List<Former> formerNow) {
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
                wording,
                origin,
                exercise,
                writtenBy,
                event.awaits(),
                occurredAt,
                recordedAt,
                at,
                plus(steps, StepLine.of(event, at)),
                formerNow);
    }

    /** The edition that the present one is to replace, when that one holds until then. */
    Optional<Former> replaced() {
        return former.stream().filter(Former::held).max(Comparator.comparingInt(Former::edition));
    }

    int lastEdition() {
        return former.stream().mapToInt(Former::edition).reduce(edition, Math::max);
    }

    /** Since when, as it held, the entry has stood in one of these states without a break. */
    Instant standsSince(Set<State> states, State first) {
        Instant since = occurredAt;
        boolean stood = states.contains(first);
        for (StepLine line : steps) {
            boolean stands = states.stream().anyMatch(one -> one.name().equals(line.state()));
            since = stands && !stood ? line.occurredAt() : since;
            stood = stands;
        }
        return since;
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
