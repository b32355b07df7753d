package watchkeeper.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stranger's server with feeds, on the loopback address, which the service is told it may use. */
final class FeedServer {
    static final FeedServer SHARED = new FeedServer();

    record Document(String type, byte[] body, String etag) {}

    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String serve(String path, String type, byte[] body, String etag) {
        documents.put(path, new Document(type, body, etag));
        return "http://" + address() + path;
    }

    /** Path and status of each answer. */
    List<String> answered() {
        return answered;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Document document = documents.get(path);
        boolean known = document != null
                && document.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = document == null ? 404 : known ? 304 : 200;
        try (exchange) {
            if (status == 200) {
                exchange.getResponseHeaders().set("Content-Type", document.type());
                exchange.getResponseHeaders().set("ETag", document.etag());
                exchange.sendResponseHeaders(status, document.body().length);
                exchange.getResponseBody().write(document.body());
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        }
        answered.add(path + " " + status);
    }
}
