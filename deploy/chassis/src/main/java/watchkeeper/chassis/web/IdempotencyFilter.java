package watchkeeper.chassis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import watchkeeper.chassis.door.BearerToken;
import watchkeeper.chassis.problem.ProblemAnswer;
import watchkeeper.chassis.problem.Refusal;

/**
 * Writes with an {@code Idempotency-Key}: the same caller, path, key and content get the answer that was given, marked
 * {@code Idempotent-Replay: true}; other content is a 422, the same at the same time a 409. What ends with 5xx may be
 * tried again. The intake of detections streams and knows its own repeats, so it is left out; so are the feeds, whose
 * writes are idempotent by themselves and whose answers may hold a secret that must not be kept.
 */
final class IdempotencyFilter implements WebFilter, Ordered {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LONGEST_KEY = 200;
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT);
    private static final Set<String> STREAMED = Set.of("/api/detections", "/api/detections/alertmanager");
    private static final String FEEDS = "/api/feeds/";

    private final IdempotentRequests requests;

    IdempotencyFilter(IdempotentRequests requests) {
        this.requests = requests;
    }

    /** After authentication, which stands at -100. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String key = request.getHeaders().getFirst(Idempotency.KEY);
        if (key == null || !isWrite(request)) {
            return chain.filter(exchange);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return ProblemAnswer.write(
                    exchange,
                    Refusal.invalid(
                            Idempotency.KEY,
                            "",
                            "Idempotency-Key 应为 1 到 200 个字符",
                            "Idempotency-Key has 1 to 200 characters"));
        }
        return body(request)
                .flatMap(body -> BearerToken.current()
                        .flatMap(token -> answered(exchange, chain, token.getSubject() + "\n" + key, body)))
                .onErrorResume(DataBufferLimitException.class, e -> ProblemAnswer.write(exchange, tooLarge()))
                .onErrorResume(Refusal.class, refusal -> ProblemAnswer.write(exchange, refusal));
    }

    private static boolean isWrite(ServerHttpRequest request) {
        String path = request.getPath().value();
        return WRITES.contains(request.getMethod()) && !STREAMED.contains(path) && !path.startsWith(FEEDS);
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > LARGEST_BODY) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), LARGEST_BODY)
                .map(joined -> {
                    byte[] bytes = new byte[joined.readableByteCount()];
                    joined.read(bytes);
                    DataBufferUtils.release(joined);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0]);
    }

    private Mono<Void> answered(ServerWebExchange exchange, WebFilterChain chain, String callerAndKey, byte[] body) {
        ServerHttpRequest request = exchange.getRequest();
        byte[] id = hash((request.getMethod() + "\n" + request.getPath().value() + "\n" + callerAndKey)
                .getBytes(StandardCharsets.UTF_8));
        String query = Optional.ofNullable(request.getURI().getRawQuery()).orElse("");
        byte[] content = hash((query + "\n").getBytes(StandardCharsets.UTF_8), body);
        UUID by = UUID.randomUUID();
        return Mono.fromCallable(() -> requests.take(id, content, by))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(known -> known.map(answer -> replay(exchange, answer))
                        .orElseGet(() -> act(exchange, chain, id, by, body)));
    }

    /** Goes on to its end even when the caller has hung up: he will come back with the key and ask for the answer. */
    private Mono<Void> act(ServerWebExchange exchange, WebFilterChain chain, byte[] id, UUID by, byte[] body) {
        ServerWebExchange kept = exchange.mutate()
                .request(again(exchange, body))
                .response(new AnswerKeeper(exchange.getResponse(), answer -> keep(id, by, answer)))
                .build();
        Mono<Void> acted = chain.filter(kept)
                .onErrorResume(e -> blocking(() -> requests.release(id, by)).then(Mono.error(e)));
        return Mono.deferContextual(
                context -> Mono.fromFuture(acted.contextWrite(context).toFuture(), true));
    }

    private Mono<Void> keep(byte[] id, UUID by, StoredAnswer answer) {
        return blocking(() -> {
            if (HttpStatusCode.valueOf(answer.status()).is5xxServerError()) {
                requests.release(id, by);
            } else {
                requests.answer(id, by, answer);
            }
        });
    }

    private static Mono<Void> blocking(Runnable statement) {
        return Mono.<Void>fromRunnable(statement).subscribeOn(Schedulers.boundedElastic());
    }

    private static ServerHttpRequest again(ServerWebExchange exchange, byte[] body) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
    }

    private static Mono<Void> replay(ServerWebExchange exchange, StoredAnswer answer) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        response.getHeaders().set("Idempotent-Replay", "true");
        if (answer.location() != null) {
            response.getHeaders().set("Location", answer.location());
        }
        if (answer.contentType() != null) {
            response.getHeaders().setContentType(MediaType.parseMediaType(answer.contentType()));
        }
        byte[] body = answer.body();
        return body == null
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge(
                "带 Idempotency-Key 的请求不得超过 1 MiB", "a request with an Idempotency-Key has at most 1 MiB");
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
