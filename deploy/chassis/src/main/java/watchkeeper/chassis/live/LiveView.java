package watchkeeper.chassis.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.door.BearerToken;
import watchkeeper.chassis.problem.Refusal;

/**
 * One list at the door: a page, or a stream that starts with the present rows, says {@code ready} with the position,
 * and goes on with every change; a row that is no longer there goes with {@code removed} and its key. Event ids are
 * positions, so a viewer resumes on any instance with {@code Last-Event-ID}; where that is no longer possible
 * {@code anew} says that the present rows follow. The stream ends with the token.
 */
public final class LiveView {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final int LARGEST_PAGE = 1000;

    private final LiveLists lists;
    private final String list;
    private final Map<String, String> filters;
    private final LiveTail tail;
    private final Clock real;
    private final Mono<?> end;

    LiveView(LiveLists lists, String list, Map<String, String> filters, Clock real, Mono<?> end) {
        this.lists = lists;
        this.list = list;
        this.filters = filters;
        this.tail = new LiveTail(lists, list);
        this.real = real;
        this.end = end;
    }

    /** A page by cursor: {@code ?after=} the cursor, {@code ?limit=} 1 to 1000, and the list's own filters. */
    public LivePage page(ServerWebExchange exchange) {
        return page(exchange, LiveFilter.NONE);
    }

    /** @param within what the address itself says; the request's own filters narrow it */
    public LivePage page(ServerWebExchange exchange, LiveFilter within) {
        var query = exchange.getRequest().getQueryParams();
        return lists.page(list, filter(exchange).and(within), query.getFirst("after"), limit(query.getFirst("limit")));
    }

    /**
     * The same of rows that are not the present ones.
     *
     * @param rows by their keys, in their order
     */
    public LivePage page(ServerWebExchange exchange, LiveFilter within, SortedMap<String, JsonNode> rows) {
        var query = exchange.getRequest().getQueryParams();
        LiveFilter filter = filter(exchange).and(within);
        String after = query.getFirst("after");
        int limit = limit(query.getFirst("limit"));
        List<Map.Entry<String, JsonNode>> found = rows.entrySet().stream()
                .filter(row -> after == null || row.getKey().compareTo(after) > 0)
                .filter(row -> filter.matches(row.getValue()))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Map.Entry<String, JsonNode>> shown = more ? found.subList(0, limit) : found;
        return new LivePage(
                shown.stream().map(Map.Entry::getValue).toList(),
                more ? shown.getLast().getKey() : null,
                lists.position(list));
    }

    public Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return stream(exchange, LiveFilter.NONE);
    }

    /** @param within as for a page */
    public Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange, LiveFilter within) {
        LiveFilter filter = filter(exchange).and(within);
        LivePlace resumeAt = LivePlace.read(exchange.getRequest().getHeaders().getFirst("Last-Event-ID"));
        return untilTheTokenEnds(rows(filter, resumeAt));
    }

    /**
     * One row that is computed from rows of this list rather than kept, shown like a list of it: {@code removed} where
     * there is none any more. Event ids tell one state from another: who comes back gets it when it is another.
     *
     * @param within the rows that it is computed from
     * @param moreOften says when else it may be another
     */
    public Flux<ServerSentEvent<JsonNode>> computed(
            ServerWebExchange exchange, LiveFilter within, Flux<?> moreOften, Supplier<LiveComputed> compute) {
        String known = exchange.getRequest().getHeaders().getFirst("Last-Event-ID");
        return untilTheTokenEnds(Flux.defer(() -> {
            LiveComputed.Viewer viewer = new LiveComputed.Viewer(list, known);
            return Flux.merge(rows(within, null).map(row -> true), moreOften.map(other -> true))
                    .onBackpressureLatest()
                    .publishOn(Schedulers.boundedElastic(), 1)
                    .concatMapIterable(signal -> viewer.see(compute.get()), 1);
        }));
    }

    private Flux<ServerSentEvent<JsonNode>> untilTheTokenEnds(Flux<ServerSentEvent<JsonNode>> rows) {
        return tokenEnd()
                .filter(Duration::isPositive)
                .flatMapMany(left -> Flux.merge(rows, keepAlive())
                        .takeUntilOther(Mono.delay(left))
                        .takeUntilOther(end));
    }

    private Flux<ServerSentEvent<JsonNode>> rows(LiveFilter filter, @Nullable LivePlace resumeAt) {
        return Flux.defer(() -> {
            long[] last = {0};
            Flux<ServerSentEvent<JsonNode>> start = Flux.defer(
                            () -> resumeAt == null ? present(filter, last) : resumed(filter, resumeAt, last))
                    .subscribeOn(Schedulers.boundedElastic());
            return start.concatWith(
                    Flux.defer(this::batches).concatMapIterable(batch -> following(batch, filter, last), 1));
        });
    }

    /**
     * The tail, and one look after it was subscribed to: so nothing falls between the start and the tail. A viewer who
     * is slow misses batches and reads them up from the table, rather than having them queue in memory.
     */
    private Flux<LiveTail.Batch> batches() {
        Mono<LiveTail.Batch> now = Mono.fromCallable(() -> {
            long position = lists.position(list);
            return new LiveTail.Batch(position, position, List.of());
        });
        return Flux.merge(tail.batches().onBackpressureLatest(), now.subscribeOn(Schedulers.boundedElastic()))
                .publishOn(Schedulers.boundedElastic(), 1);
    }

    private Flux<ServerSentEvent<JsonNode>> present(LiveFilter filter, long[] last) {
        var present = lists.present(list, filter);
        last[0] = present.getKey();
        return Flux.fromIterable(present.getValue())
                .mapNotNull(LiveChange::body)
                .map(row -> ServerSentEvent.builder(row).build())
                .concatWithValues(ready(last[0], filter));
    }

    /** From a place that is no longer kept, or never was, the viewer gets the present rows. */
    private Flux<ServerSentEvent<JsonNode>> resumed(LiveFilter filter, LivePlace from, long[] last) {
        return Optional.of(from)
                .filter(place -> place.mark().equals(filter.mark()))
                .flatMap(place -> lists.changesAfter(list, place.complete()))
                .map(missed -> {
                    last[0] = missed.upTo();
                    return Flux.fromIterable(events(missed.changes(), filter, from))
                            .concatWithValues(ready(last[0], filter));
                })
                .orElseGet(() ->
                        present(filter, last).startWith(said("anew", body()).build()));
    }

    private List<ServerSentEvent<JsonNode>> following(LiveTail.Batch batch, LiveFilter filter, long[] last) {
        if (batch.upTo() <= last[0]) {
            return List.of();
        }
        LiveLists.Changes changes = batch.from() <= last[0]
                ? new LiveLists.Changes(batch.upTo(), batch.changes())
                : lists.changesAfter(list, last[0])
                        .orElseThrow(() -> new IllegalStateException("a viewer was left behind, he comes again"));
        List<ServerSentEvent<JsonNode>> events = events(changes.changes(), filter, new LivePlace(last[0], 0));
        last[0] = changes.upTo();
        return events;
    }

    private static List<ServerSentEvent<JsonNode>> events(
            List<LiveChange> changes, LiveFilter filter, LivePlace after) {
        List<ServerSentEvent<JsonNode>> events = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < changes.size(); i++) {
            LiveChange change = changes.get(i);
            boolean lastOfPosition =
                    i + 1 == changes.size() || changes.get(i + 1).position() != change.position();
            LivePlace place = new LivePlace(change.position(), lastOfPosition ? 0 : ++given, filter.mark());
            if (lastOfPosition) {
                given = 0;
            }
            if (!after.has(place)) {
                event(change, filter)
                        .map(event -> event.id(place.toString()).build())
                        .ifPresent(events::add);
            }
        }
        return events;
    }

    private static Optional<ServerSentEvent.Builder<JsonNode>> event(LiveChange change, LiveFilter filter) {
        JsonNode row = change.body();
        if (row != null && filter.matches(row)) {
            return Optional.of(ServerSentEvent.builder(row));
        }
        return row == null || filter.isShifting()
                ? Optional.of(said("removed", body().put("key", change.key())))
                : Optional.empty();
    }

    private ServerSentEvent<JsonNode> ready(long position, LiveFilter filter) {
        return said("ready", body().put("list", list).put("position", position))
                .id(new LivePlace(position, 0, filter.mark()).toString())
                .build();
    }

    static ServerSentEvent.Builder<JsonNode> said(String event, JsonNode body) {
        return ServerSentEvent.builder(body).event(event);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Flux<ServerSentEvent<JsonNode>> keepAlive() {
        return Flux.interval(KEEP_ALIVE)
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.<JsonNode>builder()
                        .comment("still here")
                        .build());
    }

    private Mono<Duration> tokenEnd() {
        return BearerToken.current().map(token -> {
            Instant expiry = token.getExpiresAt();
            return expiry == null ? Duration.ZERO : Duration.between(real.instant(), expiry);
        });
    }

    private LiveFilter filter(ServerWebExchange exchange) {
        return LiveFilter.from(exchange.getRequest().getQueryParams(), filters);
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return LARGEST_PAGE;
        }
        Long limit = number(asked, "limit");
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid("limit", "", "limit 应为 1 到 1000", "limit must be 1 to 1000");
        }
        return limit.intValue();
    }

    private static Long number(String text, String field) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid(field, "", field + " 不是数字", field + " is not a number");
        }
    }
}
