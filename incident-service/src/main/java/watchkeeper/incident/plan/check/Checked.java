package watchkeeper.incident.plan.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.plan.Plan;

/**
 * What a check found.
 *
 * @param plan null when there are faults
 */
public record Checked(@Nullable Plan plan, List<Fault> faults) {}
