package watchkeeper.incident.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * How a warning is given.
 *
 * @param acknowledgeWithin how long each addressee has
 * @param ours the answer that filled what the clause leaves open, or null
 * @param sender who sends a warning in the Common Alerting Protocol
 * @param fields what a warning says, by the name under which it gives it
 * @param means by which it is delivered outside the system
 */
public record WarningRule(
        String clause,
        String zh,
        String en,
        Duration acknowledgeWithin,
        @Nullable Integer ours,
        String sender,
        LinkedHashMap<String, Words> fields,
        LinkedHashMap<String, Words> means) {}
