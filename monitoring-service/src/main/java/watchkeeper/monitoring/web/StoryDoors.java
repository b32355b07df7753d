package watchkeeper.monitoring.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import watchkeeper.monitoring.storylist.Source;
import watchkeeper.monitoring.storylist.Spread;
import watchkeeper.monitoring.storylist.StoryMember;
import watchkeeper.monitoring.storylist.StoryRow;

/** Stories are answered as they lie in the list; whoever reads the description wants to know what a row has. */
@Component
class StoryDoors implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";

    /** What a story has besides its row. */
    private record StoryMore(
            List<Spread> spread,
            List<Source> sources,
            List<StoryMember> members,
            @Nullable Long nextMembers) {}

    @Override
    public void customise(OpenAPI api) {
        for (Class<?> type : List.of(StoryRow.class, StoryMore.class)) {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(type))
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        }
        api.getPaths().forEach((path, doors) -> {
            switch (path) {
                case "/api/stories" -> answers(doors, page());
                case "/api/stories/{id}" -> answers(doors, whole());
                default -> {}
            }
        });
    }

    private static void answers(PathItem doors, Schema<?> schema) {
        ApiResponse answer =
                Objects.requireNonNull(doors.getGet().getResponses().get("200"));
        answer.getContent().forEach((type, content) -> {
            if (!type.startsWith("text/")) {
                content.setSchema(schema);
            }
        });
    }

    private static Schema<?> page() {
        JsonSchema items = typed("array");
        items.setItems(named(StoryRow.class));
        JsonSchema page = typed("object");
        page.addProperty("items", items);
        page.addProperty("next", typed("string"));
        page.addProperty("position", typed("integer"));
        return page;
    }

    private static Schema<?> whole() {
        JsonSchema whole = new JsonSchema();
        whole.setAllOf(List.of(named(StoryRow.class), named(StoryMore.class)));
        return whole;
    }

    private static JsonSchema named(Class<?> type) {
        JsonSchema reference = new JsonSchema();
        reference.set$ref(SCHEMAS + type.getSimpleName());
        return reference;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
