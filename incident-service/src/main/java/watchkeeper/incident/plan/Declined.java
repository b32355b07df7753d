package watchkeeper.incident.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * Something that the plan's text asks and the product takes no part in. It stays visible, so that nobody thinks it was
 * forgotten.
 *
 * @param also other clauses that ask the same
 * @param performedBySystem always false
 * @param instead what remains of it, open and on the record; null where nothing does
 */
public record Declined(
        String clause,
        List<String> also,
        boolean performedBySystem,
        Words what,
        Words reason,
        @Nullable Words instead) {
    public Declined {
        also = also == null ? List.of() : List.copyOf(also);
    }
}
