package watchkeeper.chassis.live;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** One look at the database per list and instance, shared by all its viewers, and only while there are any. */
final class LiveTail {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final Duration EVERY = Duration.ofMillis(100);

    /** Changes after {@code from} up to {@code upTo}, complete. */
    record Batch(long from, long upTo, List<LiveChange> changes) {}

    private final LiveLists lists;
    private final String list;
    private final Flux<Batch> batches;

    LiveTail(LiveLists lists, String list) {
        this.lists = lists;
        this.list = list;
        // Looking blocks, and whoever subscribes (or tries again) may be a network or timer thread.
        this.batches = Flux.defer(this::look)
                .subscribeOn(Schedulers.boundedElastic())
                .doOnError(e -> LOG.warn("live list {} cannot be read, trying again", list, e))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(1)))
                .publish()
                .refCount();
    }

    Flux<Batch> batches() {
        return batches;
    }

    private Flux<Batch> look() {
        long[] seen = {lists.position(list)};
        return Flux.interval(Duration.ZERO, EVERY, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMapIterable(tick -> next(seen), 1);
    }

    private List<Batch> next(long[] seen) {
        if (lists.position(list) <= seen[0]) {
            return List.of();
        }
        LiveLists.Changes changes = lists.changesAfter(list, seen[0])
                .orElseThrow(() -> new IllegalStateException("changes after " + seen[0] + " are gone"));
        Batch batch = new Batch(seen[0], changes.upTo(), changes.changes());
        seen[0] = changes.upTo();
        return List.of(batch);
    }
}
