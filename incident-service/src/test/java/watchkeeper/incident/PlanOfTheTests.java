package watchkeeper.incident;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;

/** The shipped plan, read as the service reads it. */
public final class PlanOfTheTests {
    private PlanOfTheTests() {}

    public static Plans plans() {
        return new Plans(
                new Resource[] {new ClassPathResource("plans/baotou-housing-2018.yaml")}, "baotou-housing-2018");
    }

    public static Plan baotou() {
        return plans().inUse();
    }
}
