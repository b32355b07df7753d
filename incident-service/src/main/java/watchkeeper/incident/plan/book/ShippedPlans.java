package watchkeeper.incident.plan.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.DottedVersion;

/** The plan files that come with the product. One with a fault refuses the start, and says line and clause. */
@Component
class ShippedPlans {
    static final String SHIPPED = "shipped";

    private final List<KeepPlan> all;
    private final String first;

    /** @param first id of the plan that an installation starts with, until people adopt another */
    ShippedPlans(@Value("${watchkeeper.plan-files}") Resource[] files, @Value("${watchkeeper.plan}") String first) {
        this.all = Arrays.stream(files).map(ShippedPlans::read).toList();
        this.first = first;
    }

    List<KeepPlan> all() {
        return all;
    }

    KeepPlan first() {
        return all.stream()
                .filter(plan -> plan.id().equals(first))
                .max(Comparator.comparing(KeepPlan::version, DottedVersion.OLDEST_FIRST))
                .orElseThrow(() -> new IllegalStateException("no plan file has the id " + first));
    }

    private static KeepPlan read(Resource file) {
        String name = String.valueOf(file.getFilename());
        try {
            return KeepPlan.of(name, file.getContentAsString(StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException e) {
            throw new IllegalStateException("plan file " + name + " cannot be read", e);
        }
    }
}
