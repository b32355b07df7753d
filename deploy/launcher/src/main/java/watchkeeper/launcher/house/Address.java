package watchkeeper.launcher.house;

import java.util.Set;

/** Where the product is reached from outside. */
public record Address(String bind, int port) {
    private static final Set<String> ANY_OR_LOCAL = Set.of("127.0.0.1", "0.0.0.0", "::", "::1");

    /** What people type, and what tokens bear as their issuer's home. */
    public String publicUrl() {
        return "http://" + (ANY_OR_LOCAL.contains(bind) ? "localhost" : bind) + ":" + port;
    }
}
