package watchkeeper.monitoring.web;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.intake.BrokerAway;
import watchkeeper.monitoring.intake.WatchlistAnnouncer;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.WatchlistBook;
import watchkeeper.monitoring.watchlist.WatchlistVersion;

/** The watch-lists and their versions. */
@RestController
@RequestMapping("/api/watchlists")
class WatchlistController {
    private static final Logger LOG = LoggerFactory.getLogger(WatchlistController.class);

    /** A version as it is shown. */
    record Shown(
            String id,
            int version,
            String name,
            Sensitivity sensitivity,
            Subjects subjects,
            List<String> queries,
            String changedBy,
            Instant changedAt,
            String reason) {
        static Shown of(WatchlistVersion version) {
            Watchlist watchlist = version.watchlist();
            return new Shown(
                    watchlist.id(),
                    watchlist.version(),
                    watchlist.name(),
                    watchlist.sensitivity(),
                    watchlist.subjects(),
                    watchlist.queries(),
                    version.changedBy(),
                    version.changedAt(),
                    version.reason());
        }
    }

    record Page(List<Shown> items) {}

    private final WatchlistBook book;
    private final WatchlistAnnouncer announcer;

    WatchlistController(WatchlistBook book, WatchlistAnnouncer announcer) {
        this.book = book;
        this.announcer = announcer;
    }

    @GetMapping
    Page all() {
        return new Page(book.inForce().stream().map(Shown::of).toList());
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable String id) {
        return book.inForce(id).map(Shown::of).orElseThrow(WatchlistController::missing);
    }

    /** Newest first. */
    @GetMapping("/{id}/versions")
    Page versions(@PathVariable String id) {
        List<Shown> versions = book.versions(id).stream().map(Shown::of).toList();
        if (versions.isEmpty()) {
            throw missing();
        }
        return new Page(versions);
    }

    @PutMapping("/{id}")
    Shown put(Caller caller, @PathVariable String id, @RequestBody WatchlistForm form) {
        Roles.demand(caller, "duty-officer", "admin");
        WatchlistVersion written = book.write(form.checked(id), caller.sub(), form.checkedReason());
        try {
            announcer.announceWaiting();
        } catch (BrokerAway e) {
            LOG.warn("watch-list {} is written and will be announced when the broker is back", id, e);
        }
        return Shown.of(written);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuery(BadQuery e) {
        ProblemDetail detail = Problems.detail(
                400,
                "第 %d 条检索式有误：%s（位置 %d）"
                        .formatted(e.index() + 1, e.fault().zh(), e.fault().position()),
                "query %d: %s at position %d"
                        .formatted(e.index() + 1, e.fault().en(), e.fault().position()),
                "queries[" + e.index() + "]",
                "");
        detail.setProperty("position", e.fault().position());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Refusal missing() {
        return Refusal.missing("没有这个关键词方案", "no such watch-list");
    }
}
