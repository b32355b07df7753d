package watchkeeper.bench;

import java.io.IOException;
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
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import watchkeeper.embedded.DatabaseOptions;
import watchkeeper.embedded.EmbeddedBroker;
import watchkeeper.embedded.EmbeddedDatabase;
import watchkeeper.embedded.token.TestIssuer;

/** incident-service out of its own jar, on a database that waits for the disk and a broker, all on this machine. */
final class Service implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Path JAR = Path.of("../../incident-service/target/incident-service.jar");
    private static final String NAME = "incident";

    private final TestIssuer issuer = TestIssuer.start();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final Process process;
    private final String address;

    private Service(EmbeddedDatabase database, EmbeddedBroker broker) throws IOException {
        this.database = database;
        this.broker = broker;
        int port = free();
        this.address = "http://127.0.0.1:" + port;
        this.process = started(port);
    }

    static Service start() throws IOException, InterruptedException {
        if (Files.notExists(JAR)) {
            throw new IOException(JAR + " is not there: build incident-service first");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.temporary());
        EmbeddedBroker broker = EmbeddedBroker.start(Files.createTempDirectory(Path.of("target"), "broker-"));
        Service service = new Service(database, broker);
        service.ready();
        return service;
    }

    private Process started(int port) throws IOException {
        try {
            database.createService(NAME, "owner", "runtime");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        Map<String, Object> properties = new HashMap<>(issuer.springProperties());
        properties.put("server.port", port);
        properties.put("spring.datasource.url", database.jdbcUrl(NAME));
        properties.put("spring.datasource.username", NAME);
        properties.put("spring.datasource.password", "runtime");
        properties.put("spring.flyway.url", database.jdbcUrl(NAME));
        properties.put("spring.flyway.user", NAME + "_owner");
        properties.put("spring.flyway.password", "owner");
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("watchkeeper.replication", "1");
        String java = ProcessHandle.current().info().command().orElseThrow();
        ProcessBuilder command = new ProcessBuilder(java, "-Xmx512m", "-jar", JAR.toString());
        command.environment().put("SPRING_APPLICATION_JSON", JSON.writeValueAsString(properties));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target/incident-service.log").toFile())
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

    String token(String name, String body) {
        return issuer.token(name, List.of(body), List.of(body), List.of("duty-officer"));
    }

    /** The database as the superuser: for raw inserts beside the service. */
    EmbeddedDatabase database() {
        return database;
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
            throw new java.io.UncheckedIOException(e);
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
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        broker.close();
        database.close();
        issuer.close();
    }
}
