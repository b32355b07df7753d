package watchkeeper.launcher.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import watchkeeper.launcher.Failure;

/**
 * The inner ports, drawn once and kept. They are drawn below the range from which Linux gives ports to outgoing
 * connections, so that none of those is in the way at a later start.
 */
public final class PortBook {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private final Path file;
    private final Map<String, Integer> ports;
    private final SecureRandom random = new SecureRandom();

    private PortBook(Path file, Map<String, Integer> ports) {
        this.file = file;
        this.ports = ports;
    }

    public static PortBook open(Path file) {
        Map<String, Integer> kept = Json.read(file, Object.class)
                .map(tree -> Json.MAPPER.convertValue(tree, new TypeReference<Map<String, Integer>>() {}))
                .orElseGet(Map::of);
        return new PortBook(file, new TreeMap<>(kept));
    }

    public int of(String name) {
        Integer kept = ports.get(name);
        if (kept != null) {
            return kept;
        }
        int drawn = draw();
        ports.put(name, drawn);
        Json.write(file, ports);
        return drawn;
    }

    /** Before anything is started: a port of ours that somebody else has by now. */
    public void requireFree() {
        ports.forEach((name, port) -> {
            if (!free("127.0.0.1", port)) {
                throw new Failure("port " + port + " (" + name + ") is in use; free it, or remove it from " + file
                        + " to have another one drawn");
            }
        });
    }

    public static void requireFree(String address, int port) {
        if (!free(address, port)) {
            throw new Failure("port " + port + " on " + address + " is in use; choose another one with --port");
        }
    }

    private int draw() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (!ports.containsValue(port) && free("127.0.0.1", port)) {
                return port;
            }
        }
        throw new Failure("no free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean free(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
