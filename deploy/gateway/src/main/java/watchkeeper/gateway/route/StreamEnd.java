package watchkeeper.gateway.route;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a live list when its caller's token or session ends: who has been logged out must not go on reading. It stands
 * before the filter that writes the answer.
 */
@Component
class StreamEnd implements GlobalFilter, Ordered {
    /** Set by whoever knows it: when the token that this request goes up with ends. */
    static final String TOKEN_END = StreamEnd.class.getName() + ".tokenEnd";

    private static final int BEFORE_WRITING = -2;

    private final OpenStreams streams;
    // Tokens live in real time, whatever the product's clock says.
    private final InstantSource realTime = InstantSource.system();

    StreamEnd(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public int getOrder() {
        return BEFORE_WRITING;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
        if (!accepted.contains(MediaType.TEXT_EVENT_STREAM)) {
            return chain.filter(exchange);
        }
        return exchange.getSession().flatMap(session -> {
            Mono<Void> logout = session.isStarted() ? streams.endOf(session.getId()) : Mono.never();
            Mono<Void> end = Mono.firstWithSignal(logout, streams.endOfAll(), tokenEnd(exchange));
            ServerHttpResponse ending = new Ending(exchange.getResponse(), end);
            return chain.filter(exchange.mutate().response(ending).build());
        });
    }

    private Mono<Void> tokenEnd(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            Instant end = exchange.getAttribute(TOKEN_END);
            if (end == null) {
                return Mono.never();
            }
            Duration left = Duration.between(realTime.instant(), end);
            return Mono.delay(left.isNegative() ? Duration.ZERO : left).then();
        });
    }

    private static final class Ending extends ServerHttpResponseDecorator {
        private final Mono<Void> end;

        Ending(ServerHttpResponse response, Mono<Void> end) {
            super(response);
            this.end = end;
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
        }
    }
}
