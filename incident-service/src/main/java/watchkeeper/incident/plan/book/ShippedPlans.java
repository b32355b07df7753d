package watchkeeper.incident.plan.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.DottedVersion;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.plan.check.PlanCheck;

/** The plans that come with the product. One with a fault refuses the start, and says line and clause. */
@Component
class ShippedPlans implements Plans {
    private final Map<String, Plan> byKey;
    private final String inUse;

    ShippedPlans(@Value("classpath*:plans/*.yaml") Resource[] files, @Value("${watchkeeper.plan}") String inUse) {
        this.byKey = Arrays.stream(files)
                .map(ShippedPlans::read)
                .collect(Collectors.toUnmodifiableMap(plan -> key(plan.id(), plan.version()), Function.identity()));
        this.inUse = inUse;
    }

    @Override
    public Plan inUse() {
        return byKey.values().stream()
                .filter(plan -> plan.id().equals(inUse))
                .max(Comparator.comparing(Plan::version, DottedVersion.OLDEST_FIRST))
                .orElseThrow(() -> new IllegalStateException("no plan file has the id " + inUse));
    }

    @Override
    public Plan of(String id, String version) {
        return Objects.requireNonNull(byKey.get(key(id, version)), () -> "no plan " + id + " " + version);
    }

    @Override
    public List<Plan> all() {
        return List.copyOf(byKey.values());
    }

    private static String key(String id, String version) {
        return id + "/" + version;
    }

    private static Plan read(Resource file) {
        String name = String.valueOf(file.getFilename());
        try {
            return PlanCheck.read(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("plan file " + name + " cannot be read", e);
        }
    }
}
