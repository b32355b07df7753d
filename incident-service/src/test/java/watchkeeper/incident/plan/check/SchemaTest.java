package watchkeeper.incident.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.LevelRule.Severity;

/** The published schema of the plan file. */
class SchemaTest {
    private static final String SCHEMA = schema();
    private static final JsonNode DEFINED = JsonMapper.shared().readTree(SCHEMA).required("$defs");

    @ParameterizedTest
    @ValueSource(strings = {"baotou-housing-2018", "city-hospital"})
    void everyShippedPlanKeepsIt(String plan) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        assertThat(schema.validate(PlanOfTheTests.text(plan), InputFormat.YAML)).isEmpty();
    }

    @Test
    void itIsAValidSchemaItself() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(SCHEMA, InputFormat.JSON)).isEmpty();
    }

    @Test
    void itKnowsEveryWordThatTheProductKnows() {
        assertThat(words("duty", "kind")).isEqualTo(names(DutyKind.values()));
        assertThat(words("duty", "since")).isEqualTo(names(Since.values()));
        assertThat(words("levelRule", "severity")).isEqualTo(names(Severity.values()));
        assertThat(words("criterion", "level")).isEqualTo(names(Level.values()));
        assertThat(words("criterion", "sensitivity")).isEqualTo(names(Sensitivity.values()));
        assertThat(list(DEFINED.required("mediaClasses").required("items"))).isEqualTo(names(MediaClass.values()));
    }

    private static List<String> words(String definition, String field) {
        return list(DEFINED.required(definition).required("properties").required(field));
    }

    private static List<String> list(JsonNode enumerated) {
        return enumerated.required("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String schema() {
        try {
            return new ClassPathResource("plans/plan.schema.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
