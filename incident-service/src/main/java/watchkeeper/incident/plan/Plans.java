package watchkeeper.incident.plan;

import java.io.IOException;
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

/** The plan versions that this service knows, and the one that new incidents are opened under. */
@Component
public class Plans {
    private final Map<String, Plan> byKey;
    private final String inUse;

    public Plans(@Value("classpath*:plans/*.yaml") Resource[] files, @Value("${watchkeeper.plan}") String inUse) {
        this.byKey = Arrays.stream(files)
                .map(Plans::read)
                .collect(Collectors.toUnmodifiableMap(plan -> key(plan.id(), plan.version()), Function.identity()));
        this.inUse = inUse;
    }

    /** The version that a new incident is opened under. */
    public Plan inUse() {
        return byKey.values().stream()
                .filter(plan -> plan.id().equals(inUse))
                .max(Comparator.comparing(Plan::version, DottedVersion.OLDEST_FIRST))
                .orElseThrow(() -> new IllegalStateException("no plan file has the id " + inUse));
    }

    /** The version that an incident was opened under. */
    public Plan of(String id, String version) {
        return Objects.requireNonNull(byKey.get(key(id, version)), () -> "no plan " + id + " " + version);
    }

    public List<Plan> all() {
        return List.copyOf(byKey.values());
    }

    private static String key(String id, String version) {
        return id + "/" + version;
    }

    private static Plan read(Resource file) {
        try {
            return PlanFile.read(file.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException("plan file " + file.getFilename() + " cannot be read", e);
        }
    }
}
