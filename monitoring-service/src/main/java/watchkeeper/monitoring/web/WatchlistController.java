package watchkeeper.monitoring.web;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.intake.BrokerAway;
import watchkeeper.monitoring.intake.WatchlistAnnouncer;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.WatchlistBook;
import watchkeeper.monitoring.watchlist.WatchlistRow;
import watchkeeper.monitoring.watchlist.WatchlistVersion;
import watchkeeper.monitoring.watchlist.preview.Preview;
import watchkeeper.monitoring.watchlist.preview.Previews;

/** The watch-lists and their versions. */
@RestController
@RequestMapping("/api/watchlists")
class WatchlistController {
    private static final Logger LOG = LoggerFactory.getLogger(WatchlistController.class);

    record Page(List<WatchlistRow> items) {}

    private final WatchlistBook book;
    private final WatchlistAnnouncer announcer;
    private final Previews previews;
    private final LiveView view;

    WatchlistController(WatchlistBook book, WatchlistAnnouncer announcer, Previews previews, LiveViews views) {
        this.book = book;
        this.announcer = announcer;
        this.previews = previews;
        this.view = views.of(WatchlistRow.LIST, Map.of("sensitivity", "sensitivity"));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LivePage all(ServerWebExchange exchange) {
        return view.page(exchange);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return view.stream(exchange);
    }

    @GetMapping("/{id}")
    WatchlistRow one(@PathVariable String id) {
        return book.inForce(id).map(WatchlistRow::of).orElseThrow(WatchlistController::missing);
    }

    /** Newest first. */
    @GetMapping("/{id}/versions")
    Page versions(@PathVariable String id) {
        List<WatchlistRow> versions =
                book.versions(id).stream().map(WatchlistRow::of).toList();
        if (versions.isEmpty()) {
            throw missing();
        }
        return new Page(versions);
    }

    @PutMapping("/{id}")
    WatchlistRow put(Caller caller, @PathVariable String id, @RequestBody WatchlistForm form) {
        Roles.demand(caller, "duty-officer", "admin");
        Watchlist wanted = form.checked(id);
        String reason = form.checkedReason();
        refuseTooMany(wanted);
        if (!form.isBroad()) {
            refuseTooBroad(wanted);
        }
        WatchlistVersion written = book.write(wanted, caller.sub(), reason);
        try {
            announcer.announceWaiting();
        } catch (BrokerAway e) {
            LOG.warn("watch-list {} is written and will be announced when the broker is back", id, e);
        }
        return WatchlistRow.of(written);
    }

    /** What this version would have matched last week; nothing is adopted. */
    @PostMapping("/{id}/preview")
    Preview preview(Caller caller, @PathVariable String id, @RequestBody WatchlistForm form) {
        Roles.demand(caller, "duty-officer", "admin");
        return previews.of(form.queriesOnly(id));
    }

    private void refuseTooMany(Watchlist wanted) {
        long all = wanted.queries().size() + book.queriesBesides(wanted.id());
        if (all > WatchlistForm.MOST_QUERIES) {
            throw Refusal.invalid(
                    "queries",
                    "",
                    "全部方案的检索式合计不得超过 %d 条，这样将有 %d 条".formatted(WatchlistForm.MOST_QUERIES, all),
                    "all lists together have at most %d queries, these would be %d"
                            .formatted(WatchlistForm.MOST_QUERIES, all));
        }
    }

    private void refuseTooBroad(Watchlist wanted) {
        try {
            Preview preview = previews.of(wanted);
            if (preview.tooBroad()) {
                throw BadQuery.tooBroad(preview);
            }
        } catch (BrokerAway e) {
            LOG.warn("the last week cannot be read now, watch-list {} is taken as it is", wanted.id(), e);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuery(BadQuery e) {
        ProblemDetail detail = Problems.detail(400, e.zh(), e.en(), e.field(), "");
        detail.setProperty("position", e.position());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Refusal missing() {
        return Refusal.missing("没有这个关键词方案", "no such watch-list");
    }
}
