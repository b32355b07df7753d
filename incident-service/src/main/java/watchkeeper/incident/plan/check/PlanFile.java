package watchkeeper.incident.plan.check;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.incident.plan.Plan;

/** Makes a plan of a tree that was found without a fault. */
final class PlanFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a flag left out is not raised
            .build();

    private static final JsonMapper OF_OLD = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PlanFile() {}

    static Plan bind(JsonNode tree) {
        return bind(MAPPER, tree);
    }

    /** With whatever a plan could say when it was checked. */
    static Plan bindKept(JsonNode tree) {
        return bind(OF_OLD, tree);
    }

    private static Plan bind(JsonMapper mapper, JsonNode tree) {
        ObjectNode plan = ((ObjectNode) tree).deepCopy();
        plan.required("criteria").forEach(criterion -> {
            ((ObjectNode) criterion).withArray("anyClass");
            ((ObjectNode) criterion).withArray("firstClass");
        });
        return mapper.treeToValue(plan, Plan.class);
    }
}
