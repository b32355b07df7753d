package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.event.Occurred;

/**
 * What happened in a register, as stored for ever. The state that it led to is stored with it, so that a register may
 * later be declared otherwise and old entries still read as they were. Recorded when the stored event says.
 */
public sealed interface EntryEvent extends Occurred {
    String entryId();

    String incidentId();

    /**
     * @param clause of the plan's act at that moment
     * @param body the body or unit for which it was made
     * @param to bodies and units that it concerns
     * @param content the fields of the register; people stand in it as ids
     * @param awaits bodies whose approval it waits for
     */
    record EntryMade(
            String entryId,
            String incidentId,
            String register,
            String fact,
            String state,
            String clause,
            String body,
            boolean byHigherBody,
            List<String> to,
            Map<String, Object> content,
            @Nullable String origin,
            boolean exercise,
            List<String> awaits,
            Instant occurredAt,
            String by)
            implements EntryEvent {}

    /**
     * @param state of the entry after it
     * @param edition of the entry after it; one more than before when it is a new edition
     */
    record StepTaken(
            String entryId,
            String incidentId,
            String register,
            String step,
            String stepId,
            String fact,
            String state,
            int edition,
            String clause,
            String body,
            boolean byHigherBody,
            List<String> to,
            Map<String, Object> content,
            List<String> awaits,
            Instant occurredAt,
            String by)
            implements EntryEvent {}
}
