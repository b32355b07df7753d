package watchkeeper.launcher.part;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A part in a few lines, run as a process of its own: says that it listens or answers at a health address, ends with
 * its standard input; told {@code fails}, it ends at once with 3.
 */
final class TinyPart {
    private TinyPart() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "fails" -> {
                System.err.println("tiny: gives up on purpose");
                System.exit(3);
            }
            case "health" -> health(Integer.parseInt(arguments[1]));
            default -> System.out.println("listening 1");
        }
        while (System.in.read() >= 0) {
            // Only its end matters.
        }
        System.exit(0);
    }

    private static void health(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
