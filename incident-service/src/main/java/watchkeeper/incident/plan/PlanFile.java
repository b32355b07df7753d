package watchkeeper.incident.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a plan file. What a duty leaves out is filled with the plain meaning: nobody else owes it, no zero report. */
final class PlanFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PlanFile() {}

    static Plan read(InputStream file) {
        try (file) {
            JsonNode plan = YAML.readTree(file);
            complete((ObjectNode) plan.required("initialReport"));
            plan.required("levels")
                    .forEach(level -> level.required("duties").forEach(duty -> complete((ObjectNode) duty)));
            plan.required("acts").forEach(act -> flags((ObjectNode) act, "byLevel", "otherThanAuthor"));
            plan.required("criteria").forEach(criterion -> completeCriterion((ObjectNode) criterion));
            return YAML.treeToValue(plan, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void complete(ObjectNode duty) {
        for (String list : new String[] {"owners", "fulfilledBy"}) {
            if (!duty.has(list)) {
                duty.putArray(list);
            }
        }
        flags(duty, "eachUnit", "eachWatching", "zeroReport");
    }

    private static void flags(ObjectNode entry, String... flags) {
        for (String flag : flags) {
            if (!entry.has(flag)) {
                entry.put(flag, false);
            }
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
