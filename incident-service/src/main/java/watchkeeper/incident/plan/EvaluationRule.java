package watchkeeper.incident.plan;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * What is evaluated after the lift.
 *
 * @param ours the answer that filled what the clause leaves open, or null
 * @param fields the points, by the name under which an evaluation gives them
 */
public record EvaluationRule(
        String clause, String zh, String en, @Nullable Integer ours, LinkedHashMap<String, Words> fields) {}
