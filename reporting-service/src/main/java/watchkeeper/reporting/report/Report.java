package watchkeeper.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report: a draft, or signed and sent.
 *
 * @param subject the incident, or the story before there is one
 * @param slotId the slot that it is for; null for one at any time
 * @param realMatter the mandatory section on the real matter (现实处置)
 */
public record Report(
        String id,
        String ledgerId,
        String subject,
        @Nullable String slotId,
        String owner,
        State state,
        boolean zero,
        @Nullable String summary,
        @Nullable String realMatter,
        @Nullable String next,
        String by,
        Instant at) {
    /** A draft may still change; what is sent never does. */
    public enum State {
        DRAFT,
        SENT
    }
}
