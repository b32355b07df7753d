package watchkeeper.reporting.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import watchkeeper.chassis.door.BearerToken;
import watchkeeper.reporting.record.Timeline;
import watchkeeper.reporting.record.TimelineFact;
import watchkeeper.reporting.record.TimelineFilter;
import watchkeeper.reporting.record.TimelinePage;

/**
 * Live timelines. A look at the last position of the record is shared by all viewers of an instance; each then reads
 * what is new of its incident. Positions have no gaps and come in the order of commits, so none is passed over.
 */
@Component
class TimelineStreams {
    private static final Logger LOG = LoggerFactory.getLogger(TimelineStreams.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final int PAGE = 1000;

    private final Timeline timeline;
    private final Flux<Long> positions;
    private final Sinks.Empty<Void> end = Sinks.empty();

    TimelineStreams(Timeline timeline) {
        this.timeline = timeline;
        this.positions = Flux.interval(Duration.ZERO, EVERY, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(tick -> Mono.fromCallable(timeline::position), 1)
                .doOnError(e -> LOG.warn("the record cannot be read, trying again", e))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(1)))
                .distinctUntilChanged()
                .publish()
                .refCount();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        end.tryEmitEmpty();
    }

    Flux<ServerSentEvent<Object>> of(String incident, TimelineFilter filter, @Nullable Long resumeAt) {
        Flux<ServerSentEvent<Object>> facts = Flux.defer(() -> {
            AtomicLong last = new AtomicLong();
            return start(incident, filter, resumeAt, last)
                    .subscribeOn(Schedulers.boundedElastic())
                    .concatWith(following(incident, filter, last));
        });
        return BearerToken.timeLeft()
                .flatMapMany(left -> Flux.merge(facts, keepAlive())
                        .takeUntilOther(Mono.delay(left))
                        .takeUntilOther(end.asMono()));
    }

    private Flux<ServerSentEvent<Object>> start(
            String incident, TimelineFilter filter, @Nullable Long resumeAt, AtomicLong last) {
        return Flux.defer(() -> {
            timeline.known(incident);
            long position = timeline.position();
            last.set(position);
            Flux<ServerSentEvent<Object>> before = resumeAt == null || resumeAt > position
                    ? present(incident, filter, position)
                    : Flux.fromIterable(timeline.after(incident, filter, resumeAt, position))
                            .map(TimelineStreams::event);
            return before.concatWithValues(ServerSentEvent.builder((Object) Map.of("position", position))
                    .event("ready")
                    .id(Long.toString(position))
                    .build());
        });
    }

    /** What is known up to a position, in the one order; no ids, since half of it is no place to resume from. */
    private Flux<ServerSentEvent<Object>> present(String incident, TimelineFilter filter, long position) {
        return page(incident, filter, null)
                .expand(page -> page.next() == null ? Mono.empty() : page(incident, filter, page.next()))
                .concatMapIterable(TimelinePage::items)
                .filter(fact -> fact.position() <= position)
                .map(fact -> ServerSentEvent.builder((Object) fact).build());
    }

    private Mono<TimelinePage> page(String incident, TimelineFilter filter, @Nullable String after) {
        return Mono.fromCallable(() -> timeline.page(incident, filter, after, PAGE));
    }

    private Flux<ServerSentEvent<Object>> following(String incident, TimelineFilter filter, AtomicLong last) {
        // One look of its own: what came between the start and the first shared look is not waited for.
        return Flux.merge(positions.onBackpressureLatest(), Mono.fromCallable(timeline::position))
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(position -> position > last.get())
                .concatMapIterable(position -> timeline.after(incident, filter, last.getAndSet(position), position), 1)
                .map(TimelineStreams::event);
    }

    private static ServerSentEvent<Object> event(TimelineFact fact) {
        return ServerSentEvent.builder((Object) fact)
                .id(Long.toString(fact.position()))
                .build();
    }

    private static Flux<ServerSentEvent<Object>> keepAlive() {
        return Flux.interval(KEEP_ALIVE)
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.builder().comment("still here").build());
    }
}
