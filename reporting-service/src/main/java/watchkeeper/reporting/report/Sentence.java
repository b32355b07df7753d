package watchkeeper.reporting.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * A sentence of a draft, with what it rests on.
 *
 * @param number by which the text of the draft refers to it: 〔1〕
 */
public record Sentence(int number, Section section, Words words, List<Source> sources) {
    /** Where in a report it stands. */
    public enum Section {
        SUMMARY,
        REAL_MATTER,
        NEXT
    }

    /**
     * A message of the record.
     *
     * @param id of the message
     * @param aggregate whose story the sequence tells
     * @param occurredAt when it held
     * @param clause of the plan, or null
     */
    public record Source(
            String id,
            String topic,
            String aggregate,
            long sequence,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String clause) {}
}
