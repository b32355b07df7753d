package watchkeeper.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The gateway's outside as the page sees it: the built files, and live lists that speak the script of a test. */
final class ScriptedGateway implements AutoCloseable {
    static final List<String> LISTS = List.of("incidents", "duties", "stories", "notifications");

    static final Path SITE = Path.of("target/classes/META-INF/resources").toAbsolutePath();
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    /** A GET of a list as a stream. */
    private static final String LOOK = "LOOK";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> rows = new ConcurrentHashMap<>();
    private final Map<String, List<ScriptedStream>> streams = new ConcurrentHashMap<>();
    private final Map<String, List<String>> resumedAt = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private final List<String> logouts = new CopyOnWriteArrayList<>();
    private volatile long looks;
    private volatile boolean signedIn = true;
    private volatile String me = "{\"sub\":\"duty-officer\",\"bodies\":[],\"units\":[],\"roles\":[]}";
    private volatile String clock = "{\"now\":\"2026-08-18T14:12:30+08:00\",\"speed\":1}";

    /** A write as the page sent it. */
    record Written(String method, String path, String key, String token, String body) {}

    /** @param file the name under which a browser is to keep it; empty for what is none */
    private record Answer(int status, String json, String file) {
        Answer(int status, String json) {
            this(status, json, "");
        }
    }

    private ScriptedGateway(HttpServer server) {
        this.server = server;
    }

    static ScriptedGateway start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedGateway gateway = new ScriptedGateway(server);
        server.setExecutor(gateway.threads);
        server.createContext("/", exchange -> gateway.file(exchange));
        server.createContext("/api/", exchange -> gateway.thing(exchange));
        LISTS.forEach(list -> server.createContext("/api/" + list, exchange -> gateway.list(list, exchange)));
        server.createContext("/api/me", exchange -> gateway.me(exchange));
        server.createContext("/api/clock", exchange -> gateway.json(exchange, 200, gateway.clock));
        server.createContext("/logout", exchange -> gateway.logout(exchange));
        server.start();
        return gateway;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** The rows that a stream without Last-Event-ID starts with, from a file of the scene. */
    void present(String list, List<String> lines) {
        rows.put(list, List.copyOf(lines));
    }

    /** What a GET of this path, without its query, is answered; paths without an answer are a 404. */
    void answer(String path, String json) {
        answer("GET", path, 200, json);
    }

    /** What a request is answered; writes without an answer are a 200 with an empty object. */
    void answer(String method, String path, int status, String json) {
        answers.put(method + " " + path, new Answer(status, json));
    }

    /** What a live list says up to where it is ready, to pages that look at it again and again. */
    void caughtUp(String path, List<String> rows) {
        caughtUp(path, "", rows);
    }

    /** @param before events that stand before the rows */
    void caughtUp(String path, String before, List<String> rows) {
        String events = rows.stream().map(row -> "data:" + row + "\n\n").collect(Collectors.joining());
        answer(LOOK, path, 200, before + events + "event:ready\ndata:{\"position\":" + ++looks + "}\n\n");
    }

    /** What a request is answered with a file of this name. */
    void file(String method, String path, String name) {
        answers.put(method + " " + path, new Answer(200, "PK", name));
    }

    /** Every write so far. */
    List<Written> written() {
        return List.copyOf(written);
    }

    void me(String answer) {
        me = answer;
    }

    void clock(String answer) {
        clock = answer;
    }

    void change(String list, long position, String row) {
        String event = "id:" + position + "\ndata:" + row + "\n\n";
        streams.getOrDefault(list, List.of()).forEach(stream -> stream.say(event));
    }

    /** Every stream ends, as with its token; the browser comes back by itself. */
    void endStreams() {
        streams.values().forEach(open -> {
            open.forEach(ScriptedStream::end);
            open.clear();
        });
    }

    void signOut() {
        signedIn = false;
        endStreams();
    }

    /** What each request for the list said as Last-Event-ID, "" where it said none. */
    List<String> requests(String list) {
        return List.copyOf(resumedAt.getOrDefault(list, List.of()));
    }

    List<String> logouts() {
        return List.copyOf(logouts);
    }

    private void list(String list, HttpExchange exchange) throws IOException {
        if (!signedIn) {
            json(exchange, 401, "{\"status\":401}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/api/" + list) || !exchange.getRequestMethod().equals("GET")) {
            thing(exchange);
            return;
        }
        String from = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Last-Event-ID"), "");
        ScriptedStream stream = new ScriptedStream();
        stream.say("retry:200\n\n");
        if (from.isEmpty()) {
            rows.getOrDefault(list, List.of()).forEach(row -> stream.say("data:" + row + "\n\n"));
        }
        String position = from.isEmpty() ? "1" : from;
        stream.say(
                "event:ready\nid:%s\ndata:{\"list\":\"%s\",\"position\":%s}\n\n".formatted(position, list, position));
        streams.computeIfAbsent(list, any -> new CopyOnWriteArrayList<>()).add(stream);
        resumedAt.computeIfAbsent(list, any -> new CopyOnWriteArrayList<>()).add(from);
        stream.serve(exchange);
    }

    private void thing(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (!method.equals("GET")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            written.add(new Written(
                    method,
                    path,
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), ""),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"), ""),
                    body));
        }
        Answer unscripted = method.equals("GET") ? new Answer(404, "{\"status\":404}") : new Answer(200, "{}");
        Answer answer = answers.getOrDefault(method + " " + path, unscripted);
        if (streams(exchange)) {
            answer = answers.getOrDefault(LOOK + " " + path, answer);
        }
        if (!answer.file().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + answer.file() + "\"");
        }
        json(exchange, signedIn ? answer.status() : 401, answer.json());
    }

    private static boolean streams(HttpExchange exchange) {
        return "text/event-stream".equals(exchange.getRequestHeaders().getFirst("Accept"));
    }

    private void me(HttpExchange exchange) throws IOException {
        json(exchange, signedIn ? 200 : 401, me);
    }

    private void logout(HttpExchange exchange) throws IOException {
        logouts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        json(exchange, 200, "{}");
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = SITE.resolve(path.equals("/") ? "index.html" : path.substring(1));
        if (!Files.isRegularFile(file)) {
            json(exchange, 404, "{\"status\":404}");
            return;
        }
        String name = file.getFileName().toString();
        exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=token%2Bof-this-session; Path=/");
        answer(
                exchange,
                200,
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"),
                Files.readAllBytes(file));
    }

    private void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        endStreams();
        server.stop(0);
        threads.shutdownNow();
    }
}
