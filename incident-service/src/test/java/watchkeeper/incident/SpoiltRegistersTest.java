package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.incident.register.BodySchema;
import watchkeeper.incident.register.Field;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Step;

/** Every field of every register and step, spoilt one at a time: refused by its name, with the clause of the act. */
class SpoiltRegistersTest extends WalkedRegisters {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("registers")
    void anEntrySpoiltInOneFieldIsRefusedByName(Named named) {
        Register register = named.register();
        refusesEachField(
                incident + "/" + register.name(), register.fields(), valid(register, null), BodySchema.of(register));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepSpoiltInOneFieldIsRefusedByName(Following following) {
        String entry = at(
                following.register(),
                following.step().onlyWhen(),
                following.step().from());
        Step step = following.step();
        refusesEachField(
                entry + "/" + step.address(), step.fields(), fields.required(step.fields(), null), BodySchema.of(step));
    }

    private void refusesEachField(
            String path, List<Field> declared, Map<String, Object> valid, Map<String, Object> published) {
        Schema schema = SCHEMAS.getSchema(json(published), InputFormat.JSON);
        assertThat(errors(schema, valid))
                .as("the published schema takes what the door takes")
                .isEmpty();
        assertSoftly(softly -> cases(declared, valid).forEach((name, bodyOf) -> {
            if (name.endsWith(" missing") || name.endsWith(" is a number") || name.equals("nonsense unknown")) {
                softly.assertThat(errors(schema, bodyOf))
                        .as("the schema on " + name)
                        .isNotEmpty();
            }
            Answer answer = attempt(path, json(bodyOf));
            softly.assertThat(answer.status()).as(name + " " + answer).isEqualTo(400);
            String field = name.substring(0, name.indexOf(' '));
            softly.assertThat(answer.problem().path("field").asString(""))
                    .as(name + " " + answer)
                    .matches(
                            said -> said.equals(field) || said.startsWith(field + "[") || said.startsWith(field + "."));
            softly.assertThat(answer.problem().path("clause").asString(""))
                    .as(name)
                    .isNotEmpty();
            softly.assertThat(answer.problem().path("detail").asString(""))
                    .as(name)
                    .isNotEmpty();
        }));
    }

    private static List<com.networknt.schema.Error> errors(Schema schema, Map<String, Object> body) {
        return schema.validate(json(body), InputFormat.JSON);
    }

    /** Field and fault to the body that has it. */
    private Map<String, Map<String, Object>> cases(List<Field> declared, Map<String, Object> valid) {
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        for (Field field : declared) {
            if (valid.containsKey(field.name())) {
                cases.put(field.name() + " missing", without(valid, field.name()));
                cases.put(field.name() + " null", with(valid, field.name(), null));
                cases.put(field.name() + " blank", with(valid, field.name(), "  "));
            }
            fields.spoilt(field)
                    .forEach(spoilt ->
                            cases.put(field.name() + " " + spoilt.how(), with(valid, field.name(), spoilt.value())));
        }
        cases.put("occurredAt far past", with(valid, "occurredAt", "1900-01-01T00:00:00Z"));
        cases.put("occurredAt in the future", with(valid, "occurredAt", "2999-01-01T00:00:00Z"));
        cases.put("occurredAt of the wrong type", with(valid, "occurredAt", 5));
        cases.put("nonsense unknown", with(valid, "nonsense", "x"));
        return cases;
    }

    private static Map<String, Object> with(Map<String, Object> valid, String field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(valid);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> valid, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(valid);
        changed.remove(field);
        return changed;
    }
}
