package watchkeeper.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as a newcomer starts it: {@code ./watchkeeper up}. */
final class Product implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 180;
    /** Half of what a token lives. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Map<String, Held> tokens = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    private Product(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static Product start(Path data, String... more) throws IOException {
        Product product = new Product(data, freePort());
        product.up(more);
        return product;
    }

    /** Starts it, again where it was killed, and waits for the line that says so. */
    void up(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("watchkeeper").toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(more));
        said.clear();
        tokens.clear();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Training caches for later starts would take the processors from the tests.
        builder.environment().put("WATCHKEEPER_TRAINING", "off");
        process = builder.start();
        Thread.ofVirtual().start(this::listen);
        long deadline = System.nanoTime() + START.toNanos();
        while (said.stream().noneMatch(line -> line.startsWith("ready "))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready: " + String.join("\n", said));
            }
            pause();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("(its output ended: " + e.getMessage() + ")");
        }
    }

    List<String> said() {
        return List.copyOf(said);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    Path data() {
        return data;
    }

    /** The password of a local account, from the file that only its owner may read. */
    String password(String account) throws IOException {
        return Files.readAllLines(data.resolve("accounts.txt")).stream()
                .filter(line -> line.startsWith(account + " ")
                        || line.startsWith(account + ":")
                        || line.startsWith(account + "\t"))
                .map(line -> line.substring(account.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    String token(String account) {
        return tokens.compute(account, (name, held) -> held != null && held.isFresh() ? held : ask(name))
                .token();
    }

    private Held ask(String account) {
        return new Held(run("token", account, "--data", data.toString()).strip(), System.nanoTime());
    }

    private record Held(String token, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** What the small program outside says of an incident. */
    String proves(String incident) {
        return run("prove", incident, "--data", data.toString());
    }

    private String run(String... words) {
        try {
            List<String> command =
                    new ArrayList<>(List.of(ROOT.resolve("watchkeeper").toString()));
            command.addAll(List.of(words));
            Process ran = new ProcessBuilder(command).start();
            String out = new String(ran.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (ran.waitFor() != 0) {
                throw new IllegalStateException(
                        out + new String(ran.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return out;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String account, String path, String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + token(account))
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(60))
                .POST(body)
                .build());
    }

    HttpResponse<String> post(String account, String path, String json) {
        return post(account, path, "application/json", BodyPublishers.ofString(json));
    }

    JsonNode get(String account, String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + token(account))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The lines of a live list from a position on, up to and with the id of its {@code ready}. */
    List<String> streamUntilReady(String path, String lastEventId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + token("dashboard"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            List<String> until = new ArrayList<>();
            boolean[] ready = {false};
            lines.takeWhile(line -> !(ready[0] && line.isBlank())).forEach(line -> {
                ready[0] |= line.startsWith("event:ready");
                until.add(line);
            });
            return until;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid(String part) {
        return JSON.readTree(data.resolve("processes.json").toFile())
                .path("parts")
                .path(part)
                .path("pid")
                .asLong();
    }

    boolean isReady(String part, long otherThan) {
        JsonNode entry = JSON.readTree(data.resolve("processes.json").toFile())
                .path("parts")
                .path(part);
        return entry.path("pid").asLong() != otherThan
                && entry.path("state").asString("").equals("READY");
    }

    int port(String part, String name) {
        return JSON.readTree(data.resolve("processes.json").toFile())
                .path("parts")
                .path(part)
                .path("ports")
                .path(name)
                .asInt();
    }

    /** As the kernel does it: no chance to say goodbye. */
    void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    void killLauncher() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("did not stop: " + String.join("\n", said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Below those that systems give to outgoing connections: the product binds it a minute later. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next is drawn
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
