package watchkeeper.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** What a running service says of its doors, for the tests of all services. */
public final class Description {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final Collection<RequestMappingInfo> handlers;

    private Description(JsonNode document, Collection<RequestMappingInfo> handlers) {
        this.document = document;
        this.handlers = handlers;
    }

    public static Description of(ApplicationContext service, int port, String token) {
        assertThat(read(port, null).statusCode()).as("for a stranger").isEqualTo(401);
        HttpResponse<String> answer = read(port, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Description(
                Json.MAPPER.readTree(answer.body()),
                service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet());
    }

    private static HttpResponse<String> read(int port, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi.json"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** @param promised such as {@code GET /api/tasks}; names of what stands in braces do not matter */
    public void isTrue(String... promised) {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        Set<String> described = described();
        assertThat(described.stream().map(Description::unnamed))
                .as("what is promised is described")
                .containsAll(Stream.of(promised).map(Description::unnamed).toList());
        assertThat(described)
                .as("what is described is answered")
                .allMatch(door -> handlers.stream().anyMatch(handler -> answers(handler, door)));
        assertThat(described.stream().map(Description::unnamed))
                .as("every door is described")
                .containsAll(doors());
        assertThat(document.findValues("$ref").stream().map(JsonNode::asString))
                .as("what is referred to is there")
                .allMatch(ref -> !document.at(ref.substring(1)).isMissingNode());
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(of -> of.getKey())
                        .filter(METHODS::contains)
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    /** Of this service; those that stand for several, such as {@code {register}}, are described one by one. */
    private List<String> doors() {
        return handlers.stream()
                .flatMap(handler -> handler.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> pattern.getPatternString())
                        .filter(pattern -> pattern.startsWith("/api/") && !pattern.contains("{register}"))
                        .flatMap(pattern -> handler.getMethodsCondition().getMethods().stream()
                                .map(method -> unnamed(method + " " + pattern))))
                .toList();
    }

    private static boolean answers(RequestMappingInfo handler, String door) {
        String[] parts = door.split(" ");
        String path = parts[1].replaceAll("\\{[^}]*}", "x");
        return handler.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet())
                        .contains(parts[0])
                && handler.getPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    private static String unnamed(String door) {
        return door.replaceAll("\\{[^}]*}", "{}");
    }
}
