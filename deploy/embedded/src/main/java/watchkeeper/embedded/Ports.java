package watchkeeper.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ports on the loopback address. */
final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int DRAWS = 100;

    private Ports() {}

    /** Below those that systems give to outgoing connections: one of them would take it between drawing and use. */
    static int free() throws IOException {
        @Nullable IOException last = null;
        for (int drawn = 0; drawn < DRAWS; drawn++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = bound(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                last = taken; // the next is drawn
            }
        }
        throw new IOException("no port between " + LOWEST + " and " + HIGHEST + " is free", last);
    }

    /** Says which port, where the servers' own messages are long or absent. */
    static void requireFree(int port) throws IOException {
        try (ServerSocket socket = bound(port)) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new IOException("port " + port + " is in use", taken);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
