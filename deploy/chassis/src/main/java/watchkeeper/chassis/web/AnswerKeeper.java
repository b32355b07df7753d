package watchkeeper.chassis.web;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the answer before it is given: one that could not be kept is not given either. */
final class AnswerKeeper extends ServerHttpResponseDecorator {
    private static final int LARGEST_KEPT = 64 * 1024;

    private final Function<StoredAnswer, Mono<Void>> keep;

    AnswerKeeper(ServerHttpResponse response, Function<StoredAnswer, Mono<Void>> keep) {
        super(response);
        this.keep = keep;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(Flux.from(body))
                .map(AnswerKeeper::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> keep.apply(answer(bytes))
                        .then(Mono.defer(() -> getDelegate()
                                .writeWith(Mono.just(bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return isCommitted()
                ? getDelegate().setComplete()
                : keep.apply(answer(new byte[0]))
                        .then(Mono.defer(() -> getDelegate().setComplete()));
    }

    private StoredAnswer answer(byte[] bytes) {
        HttpStatusCode status = getStatusCode();
        MediaType type = getHeaders().getContentType();
        return new StoredAnswer(
                status == null ? 200 : status.value(),
                getHeaders().getFirst("Location"),
                type == null ? null : type.toString(),
                bytes.length == 0 || bytes.length > LARGEST_KEPT ? null : bytes);
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }
}
