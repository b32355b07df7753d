package watchkeeper.incident.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.Words;
import watchkeeper.incident.register.BodySchema;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.Step;

/** All registers are behind one door; whoever reads its description wants each by its name, with what it asks for. */
@Component
@Order(0)
class RegisterDoors implements OpenApiCustomizer {
    private static final String REGISTER = "{register}";
    private static final String STEP = "{step}";
    private static final Set<String> NAMED = Set.of("register", "step");

    @Override
    public void customise(OpenAPI api) {
        Paths paths = new Paths();
        api.getPaths().forEach((path, doors) -> {
            if (path.contains(REGISTER)) {
                Registers.ALL.forEach(register -> one(path, doors, register, paths));
            } else {
                paths.addPathItem(path, doors);
            }
        });
        api.setPaths(paths);
    }

    private static void one(String path, PathItem doors, Register register, Paths paths) {
        String named = path.replace(REGISTER, register.name());
        if (!path.contains(STEP)) {
            String summary = summary(register.words());
            paths.addPathItem(named, doors(doors, register.name(), summary, BodySchema.of(register)));
            return;
        }
        for (Step step : register.steps()) {
            String suffix = register.name() + "_" + step.address();
            String summary = summary(register.words()) + ": " + summary(step.words());
            paths.addPathItem(named.replace(STEP, step.address()), doors(doors, suffix, summary, BodySchema.of(step)));
        }
    }

    private static String summary(Words words) {
        return words.zh() + " " + words.en();
    }

    private static PathItem doors(PathItem doors, String suffix, String summary, Map<String, Object> body) {
        PathItem named = new PathItem();
        doors.readOperationsMap().forEach((method, door) -> {
            Operation copy = copy(door, suffix).summary(summary);
            if (method == HttpMethod.POST) {
                Schema<?> schema = Json31.mapper().convertValue(body, Schema.class);
                copy.requestBody(new RequestBody()
                        .content(new Content().addMediaType("application/json", new MediaType().schema(schema))));
            }
            named.operation(method, copy);
        });
        return named;
    }

    private static Operation copy(Operation door, String suffix) {
        Operation copy = new Operation()
                .tags(door.getTags())
                .operationId(door.getOperationId() + "_" + suffix)
                .responses(door.getResponses());
        copy.setParameters(new ArrayList<>(door.getParameters().stream()
                .filter(parameter -> !NAMED.contains(parameter.getName()))
                .toList()));
        return copy;
    }
}
