package watchkeeper.incident.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a plan file. */
final class PlanFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PlanFile() {}

    static Plan read(InputStream file) {
        try (file) {
            JsonNode plan = YAML.readTree(file);
            plan.required("criteria").forEach(criterion -> completeCriterion((ObjectNode) criterion));
            return YAML.treeToValue(plan, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void completeCriterion(ObjectNode criterion) {
        for (String list : new String[] {"anyClass", "firstClass"}) {
            if (!criterion.has(list)) {
                criterion.putArray(list);
            }
        }
    }
}
