package watchkeeper.incident.plan;

import java.util.LinkedHashMap;
import watchkeeper.contracts.Words;

/**
 * How a situation is assessed.
 *
 * @param factors what is weighed, by the name under which an assessment gives it
 * @param forms who takes part: JOINT, BUREAU, UNIT
 */
public record AssessmentRule(
        String clause,
        String zh,
        String en,
        LinkedHashMap<String, Words> factors,
        LinkedHashMap<String, Words> forms) {}
