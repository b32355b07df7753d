package watchkeeper.reporting.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.reporting.board.DutyBoard;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.draft.Draft;
import watchkeeper.reporting.draft.Drafting;

/** What the record proposes for a report. */
@RestController
class DraftController {
    private final DutyBoard board;
    private final Drafting drafting;
    private final Sending sending;

    DraftController(DutyBoard board, Drafting drafting, Sending sending) {
        this.board = board;
        this.drafting = drafting;
        this.sending = sending;
    }

    /** What has changed since the last report of this duty; nothing is saved. */
    @GetMapping("/api/duties/{id}/draft")
    Draft draft(@PathVariable String id) {
        return drafting.of(slot(id));
    }

    /** The same, saved as a draft in one language; it is edited and signed as a report. */
    @PostMapping("/api/duties/{id}/draft")
    ResponseEntity<Map<String, String>> save(
            @PathVariable String id,
            @RequestParam(defaultValue = "zh") String language,
            Caller caller,
            ServerWebExchange exchange) {
        DutyRow slot = slot(id);
        Hands.owes(caller, slot.owner(), slot.clause());
        if (!language.equals("zh") && !language.equals("en")) {
            throw Refusal.invalid("language", slot.clause(), "language 应为 zh 或 en", "language must be zh or en");
        }
        Draft draft = drafting.of(slot);
        return Hands.created(sending.draft(
                slot,
                Idempotency.idFor(exchange, caller),
                draft,
                language.equals("zh") ? draft.text().zh() : draft.text().en(),
                caller));
    }

    private DutyRow slot(String id) {
        return board.find(id).orElseThrow(() -> Refusal.missing("没有这个时段", "no such slot"));
    }
}
