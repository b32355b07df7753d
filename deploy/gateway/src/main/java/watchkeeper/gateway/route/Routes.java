package watchkeeper.gateway.route;

import java.net.URI;
import java.util.Optional;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.gateway.GatewaySettings;

/** Which service answers which path. The record is part of reporting, so some paths below an incident go there. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private static final String[] REPORTING = {
        "/api/duties", "/api/duties/**", "/api/reports", "/api/reports/**",
        "/api/incidents/*/reports", "/api/incidents/*/timeline", "/api/incidents/*/proof", "/api/incidents/*/archive",
        "/api/statistics/**"
    };
    private static final String[] INCIDENT = {
        "/api/incidents",
        "/api/incidents/**",
        "/api/plans",
        "/api/plans/**",
        "/api/calendars",
        "/api/calendars/**",
        "/api/deputies",
        "/api/deputies/**",
        "/api/people",
        "/api/people/**",
        "/api/tasks",
        "/api/projections",
        "/api/projections/**",
        "/api/clock"
    };
    private static final String[] MONITORING = {
        "/api/detections", "/api/detections/**", "/api/stories", "/api/stories/**",
        "/api/watchlists", "/api/watchlists/**", "/api/feeds", "/api/feeds/**"
    };
    private static final String[] NOTIFICATION = {
        "/api/notifications", "/api/notifications/**", "/api/rosters", "/api/rosters/**"
    };

    /** The first that matches is taken. */
    @Bean
    RouteLocator locator(RouteLocatorBuilder builder, GatewaySettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        service(routes, settings, "reporting", REPORTING);
        service(routes, settings, "incident", INCIDENT);
        service(routes, settings, "monitoring", MONITORING);
        service(routes, settings, "notification", NOTIFICATION);
        address(settings, "issuer")
                .ifPresent(uri -> routes.route(
                        "issuer",
                        route -> route.path("/idp/**")
                                .filters(GatewayFilterSpec::preserveHostHeader)
                                .uri(uri)));
        address(settings, "outbox")
                .ifPresent(uri -> routes.route(
                        "outbox",
                        route -> route.path("/outbox", "/outbox.ndjson")
                                .filters(filters -> withoutCookies(filters)
                                        .removeRequestHeader("Authorization")
                                        .setRequestHeader("X-Outbox-Key", settings.outboxKey()))
                                .uri(uri)));
        return routes.build();
    }

    private static void service(
            RouteLocatorBuilder.Builder routes, GatewaySettings settings, String name, String... paths) {
        address(settings, name).ifPresent(uri -> {
            routes.route(
                    name,
                    route -> route.path(paths).filters(Routes::withoutCookies).uri(uri));
            routes.route(
                    name + "-description",
                    route -> route.path("/openapi/" + name + ".json", "/openapi/" + name + "-service.json")
                            .filters(filters -> withoutCookies(filters).setPath("/openapi.json"))
                            .uri(uri));
        });
    }

    /** Sessions end here: the services know tokens only. */
    private static GatewayFilterSpec withoutCookies(GatewayFilterSpec filters) {
        return filters.removeRequestHeader("Cookie");
    }

    private static Optional<URI> address(GatewaySettings settings, String name) {
        return Optional.ofNullable(settings.route().get(name));
    }
}
