package watchkeeper.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.plan.check.PlanCheck;

/** The shipped plans, read as the service reads them. */
public final class PlanOfTheTests {
    private PlanOfTheTests() {}

    public static Plans plans() {
        return new One(baotou());
    }

    public static Plan baotou() {
        return PlanCheck.read("baotou-housing-2018.yaml", text("baotou-housing-2018"));
    }

    /** A shipped file as it is written. */
    public static String text(String id) {
        try {
            return new ClassPathResource("plans/" + id + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record One(Plan plan) implements Plans {
        @Override
        public Plan inUse() {
            return plan;
        }

        @Override
        public Plan of(String id, String version) {
            if (!plan.id().equals(id) || !plan.version().equals(version)) {
                throw new IllegalArgumentException("no plan " + id + " " + version);
            }
            return plan;
        }
    }
}
