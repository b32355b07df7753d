package watchkeeper.gateway.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The streams that are open in each session, so that a logout ends them at once, and so does our own end. */
@Component
public class OpenStreams implements ServerLogoutHandler {
    private final Map<String, Sinks.Empty<Void>> sessions = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> closing = Sinks.empty();

    /** Completes when the session with this id is logged out. */
    Mono<Void> endOf(String session) {
        return sessions.computeIfAbsent(session, id -> Sinks.empty()).asMono();
    }

    /** Completes when the gateway stops. */
    Mono<Void> endOfAll() {
        return closing.asMono();
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
        return exchange.getExchange()
                .getSession()
                .doOnNext(session -> {
                    Sinks.Empty<Void> streams = sessions.remove(session.getId());
                    if (streams != null) {
                        streams.tryEmitEmpty();
                    }
                })
                .then();
    }

    /** A graceful stop waits for open answers, and streams never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        closing.tryEmitEmpty();
    }
}
