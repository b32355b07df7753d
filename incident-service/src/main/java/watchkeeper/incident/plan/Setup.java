package watchkeeper.incident.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent or set up when a response starts.
 *
 * @param ours the answer that filled what the clause leaves open, or null
 * @param body who is sent; null where nobody is named
 * @param groups the kinds of work group that do it; none where the plan only says it
 */
public record Setup(
        String clause,
        String zh,
        String en,
        @Nullable Integer ours,
        @Nullable String body,
        List<String> groups) {
    public Setup {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
