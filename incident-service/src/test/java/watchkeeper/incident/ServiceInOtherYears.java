package watchkeeper.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.embedded.TestServers;

/** The whole service over a database of its own, in any year, by a clock that stands until it is moved. */
final class ServiceInOtherYears implements AutoCloseable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SettableClock clock;
    private final ConfigurableApplicationContext service;
    private final int port;
    private final Wire wire = new Wire("test");

    ServiceInOtherYears(String database, String start) {
        clock = new SettableClock(at(start));
        Map<String, Object> properties = new HashMap<>(TestServers.shared().springProperties(database));
        properties.putAll(RunningIncidentService.ISSUER.springProperties());
        properties.put("server.port", 0);
        service = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock))
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        service.close();
        GenericEventMessage.clock = Clock.systemUTC(); // one for all of the virtual machine
    }

    /** @param local date and time in Shanghai, such as 2020-01-27T10:00 */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    void itIs(String local) {
        clock.set(at(local));
    }

    JsonNode get(String path) {
        return client().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    JsonNode post(String path, String body, int status) {
        byte[] answer = client().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(answer);
    }

    /** Messages of this type about an incident, in their order. */
    <T> List<T> published(String incident, Class<T> type) {
        return RunningIncidentService.recordsOf(RunningIncidentService.idIn(incident)).stream()
                .map(wire::read)
                .map(Envelope::message)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    WebTestClient client() {
        return RunningIncidentService.client(RunningIncidentService.CENTER, port);
    }
}
