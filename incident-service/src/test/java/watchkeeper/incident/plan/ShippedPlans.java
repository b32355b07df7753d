package watchkeeper.incident.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The plans that the product ships. */
final class ShippedPlans {
    private ShippedPlans() {}

    static Plan read(String id) {
        try {
            return PlanFile.read(new ClassPathResource("plans/" + id + ".yaml").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
