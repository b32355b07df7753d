package watchkeeper.monitoring.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
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

/** What could not be read, for the administrator: listed newest first, downloadable, replayable. */
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
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "100") int limit) {
        Roles.demand(caller, ADMIN);
        int size = Paging.limit(limit);
        List<QuarantineEntry> items = book.page(after, size);
        return new Page(
                items,
                items.size() < size ? null : Long.toString(items.getLast().number()));
    }

    /** The original bytes; of what could be read as JSON, that without what names a person. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable String id) {
        Roles.demand(caller, ADMIN);
        QuarantineEntry entry = entry(id);
        byte[] original = book.original(id);
        if (original == null) {
            throw Refusal.missing("原始记录未保存", "the original of this record is not kept");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                // Whatever is in it, no browser may take it for a page of ours.
                .header("X-Content-Type-Options", "nosniff")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(entry.id() + ".bin")
                        .build()))
                .body(original);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Map<String, Object>> replay(Caller caller, @PathVariable String id) {
        Roles.demand(caller, ADMIN);
        replay.replay(entry(id), caller.sub());
        return ResponseEntity.accepted().body(Map.of("id", id, "replayed", true));
    }

    private QuarantineEntry entry(String id) {
        return book.find(id).orElseThrow(() -> Refusal.missing("隔离区没有这条记录", "no such record in the quarantine"));
    }
}
