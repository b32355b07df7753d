package watchkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import watchkeeper.embedded.EmbeddedDatabase;

/** A service out of its own jar, beside all that it stands on. */
final class Service implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Machine machine;
    private final String name;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Process process;
    private final String address;

    private Service(Machine machine, String name, Map<String, ?> settings) throws IOException {
        this.machine = machine;
        this.name = name;
        int port = free();
        this.address = "http://127.0.0.1:" + port;
        this.process = started(port, settings);
    }

    /** @param name the service's, without {@code -service} */
    static Service start(Machine machine, String name, Map<String, ?> settings) throws IOException {
        Service service = new Service(machine, name, settings);
        service.ready();
        return service;
    }

    private Process started(int port, Map<String, ?> settings) throws IOException {
        Path jar = Path.of("../../" + name + "-service/target/" + name + "-service.jar");
        if (Files.notExists(jar)) {
            throw new IOException(jar + " is not there: build it first");
        }
        EmbeddedDatabase database = machine.database();
        try {
            database.createService(name, "owner", "runtime");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        Map<String, Object> properties = new HashMap<>(machine.issuer().springProperties());
        properties.put("server.port", port);
        properties.put("management.server.port", port);
        properties.put("spring.datasource.url", database.jdbcUrl(name));
        properties.put("spring.datasource.username", name);
        properties.put("spring.datasource.password", "runtime");
        properties.put("spring.flyway.url", database.jdbcUrl(name));
        properties.put("spring.flyway.user", name + "_owner");
        properties.put("spring.flyway.password", "owner");
        properties.put("spring.kafka.bootstrap-servers", machine.broker().bootstrapServers());
        properties.put("watchkeeper.replication", "1");
        properties.putAll(settings);
        String java = ProcessHandle.current().info().command().orElseThrow();
        ProcessBuilder command = new ProcessBuilder(java, "-Xmx512m", "-jar", jar.toString());
        command.environment().put("SPRING_APPLICATION_JSON", JSON.writeValueAsString(properties));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target/%s-service-%d.log".formatted(name, STARTED.incrementAndGet()))
                        .toFile())
                .start();
    }

    private void ready() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> send(HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")))
                                .statusCode()
                        == 200);
    }

    String token(String sub, String body) {
        return machine.issuer().token(sub, List.of(body), List.of(body), List.of("duty-officer", "feed"));
    }

    /** What its process holds of the machine's memory, in MB. */
    long residentMb() {
        try (Stream<String> status = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does: nothing is finished. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** CPU time of its process so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** @return the answer of a request that was taken, for later */
    JsonNode take(String token, String path, String type, String body) {
        HttpResponse<String> answer =
                send(request(token, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** @return where it then lies */
    String post(String token, String path, Object body) {
        HttpResponse<String> answer = send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode get(String token, String path) {
        HttpResponse<String> answer = send(request(token, path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
