package watchkeeper.incident.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a clause asks, in our words.
 *
 * @param ours the answer that filled what the clause leaves open, or null
 * @param body whom it names: who is sent, who is told, who is asked; null where nobody is
 */
public record Provision(
        String clause,
        String zh,
        String en,
        @Nullable Integer ours,
        @Nullable String body) {}
