package watchkeeper.chassis.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.door.Caller;

/**
 * Every service describes its doors at {@code /openapi.json}; the gateway shows them as {@code /openapi/<service>.json}.
 * A token is asked for as everywhere else: whoever may call has one, and a stranger need not learn what there is.
 */
@AutoConfiguration(beforeName = "org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration")
public class OpenApiConfiguration {
    private static final String BEARER = "bearer";
    private static final String NAME = "Watchkeeper 值守: ";

    static {
        JsonSchema anything = new JsonSchema();
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(JsonNode.class, anything)
                .replaceWithSchema(ObjectNode.class, objects());
    }

    private static JsonSchema objects() {
        JsonSchema object = new JsonSchema();
        object.setTypes(Set.of("object"));
        return object;
    }

    @Bean
    OpenAPI description(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title(NAME + service).version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** What holds for every door need not be said at each. Last, since it speaks of what others have added, too. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer commonToAllDoors() {
        return new EveryDoor();
    }
}
