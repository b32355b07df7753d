package watchkeeper.chassis.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Problems, idempotency keys, and where a stream goes on: said the same at every door of every service. */
final class EveryDoor implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final String STREAM = "text/event-stream";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        if (api.getPaths() != null) {
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(EveryDoor::describe));
        }
    }

    private static void describe(HttpMethod method, Operation door) {
        door.getResponses()
                .addApiResponse(
                        ApiResponses.DEFAULT,
                        new ApiResponse()
                                .description("refused, and why; a field that is at fault is named")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new JsonSchema()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        if (method == HttpMethod.POST) {
            header(door, "Idempotency-Key", "the same request again is answered as the first time, and done once");
        }
        if (streams(door)) {
            header(door, "Last-Event-ID", "goes on behind this event: no gap, no double");
        }
    }

    private static void header(Operation door, String name, String description) {
        door.addParametersItem(new HeaderParameter()
                .name(name)
                .required(false)
                .description(description)
                .schema(string()));
    }

    private static boolean streams(Operation door) {
        return door.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .anyMatch(content -> content != null && content.containsKey(STREAM));
    }

    /** RFC 9457, in both languages, with what helps to mend it. */
    private static JsonSchema problem() {
        JsonSchema problem = new JsonSchema();
        problem.setTypes(Set.of("object"));
        for (String name : List.of("type", "title", "detail", "detailEn", "instance", "field", "clause")) {
            problem.addProperty(name, string());
        }
        JsonSchema status = new JsonSchema();
        status.setTypes(Set.of("integer"));
        problem.addProperty("status", status);
        return problem;
    }

    private static JsonSchema string() {
        JsonSchema string = new JsonSchema();
        string.setTypes(Set.of("string"));
        return string;
    }
}
