package watchkeeper.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;

/**
 * Ids of what a request creates: with an Idempotency-Key the same request gets the same id, however often it comes. It
 * is what holds when a process dies between the deed and the stored answer.
 */
public final class Idempotency {
    /** The request header. */
    public static final String KEY = "Idempotency-Key";

    private Idempotency() {}

    public static String idFor(ServerWebExchange exchange, Caller caller) {
        String key = exchange.getRequest().getHeaders().getFirst(KEY);
        if (key == null || key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        String name = caller.sub() + "\n" + exchange.getRequest().getPath().value() + "\n" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
