package watchkeeper.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class PublishedMessagesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<String> types() {
        return MessageType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadAsItWasWhenItsSampleWasApproved(String type) {
        Class<?> message = MessageType.messageOf(type);
        Approved.editions(Path.of("src/test/resources/samples"), type, pretty(SampleOf.record(message)))
                .forEach(sample -> Approved.assertKept(sample, pretty(JSON.readValue(sample, message))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasItsSchemaAndTheSampleKeepsIt(String type) {
        Class<?> message = MessageType.messageOf(type);
        String schema = JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(generator().generateSchema(message)) + "\n";
        assertThat(Approved.orWritten(Path.of("src/main/resources/schema", type + ".json"), schema))
                .isEqualTo(schema);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(pretty(SampleOf.record(message)), InputFormat.JSON))
                .isEmpty();
    }

    private static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.FLATTENED_ENUMS);
        config.forFields()
                .withRequiredCheck(field -> true)
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        return new SchemaGenerator(config.build());
    }
}
