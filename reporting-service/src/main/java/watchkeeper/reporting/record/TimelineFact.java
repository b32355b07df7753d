package watchkeeper.reporting.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Words;

/**
 * One fact of a timeline.
 *
 * @param id of the message: aggregate and sequence
 * @param position by which a live timeline is resumed
 * @param family story, incident, duty or notification
 * @param type name of the message in its family
 * @param words what happened, for people
 * @param occurredAt when it held
 * @param recordedAt when its source wrote it down
 * @param by id of the person who acted; null where time or a program did
 * @param clause of the plan; null where the message names none
 * @param subject the incident, or the story before there was one
 * @param partition where the message stands in its topic, with {@code offset}
 * @param body the message as it was published
 */
public record TimelineFact(
        String id,
        long position,
        String family,
        String type,
        Words words,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String clause,
        String subject,
        String aggregate,
        long sequence,
        String topic,
        int partition,
        long offset,
        JsonNode body) {}
