package watchkeeper.monitoring.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.intake.Replay;
import watchkeeper.monitoring.quarantine.QuarantineBook;
import watchkeeper.monitoring.quarantine.QuarantineEntry;

/** What could not be read, for the administrator. */
@RestController
@RequestMapping("/api/detections/quarantine")
class QuarantineController {
    private static final String ADMIN = "admin";

    record Page(List<QuarantineEntry> items, @Nullable String next) {}

    private final QuarantineBook book;
    private final Replay replay;

    QuarantineController(QuarantineBook book, Replay replay) {
        this.book = book;
        this.replay = replay;
    }

    @GetMapping
    Page list(
            Caller caller,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        Roles.demand(caller, ADMIN);
        int size = Paging.limit(limit);
        List<QuarantineEntry> items = book.page(after, size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Map<String, Object>> replay(Caller caller, @PathVariable String id) {
        Roles.demand(caller, ADMIN);
        QuarantineEntry entry =
                book.find(id).orElseThrow(() -> Refusal.missing("隔离区没有这条记录", "no such record in the quarantine"));
        replay.replay(entry, caller.sub());
        return ResponseEntity.accepted().body(Map.of("id", id, "replayed", true));
    }
}
