package watchkeeper.reporting.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.net.URI;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.reporting.board.DutyBoard;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.command.LedgerCommand.WaiveSlot;

/** Duties, and what is reported on them. */
@RestController
class DutyController {
    record Waiver(@Nullable String reason) {}

    private final DutyBoard board;
    private final Sending sending;
    private final CommandGateway commands;

    DutyController(DutyBoard board, Sending sending, CommandGateway commands) {
        this.board = board;
        this.sending = sending;
        this.commands = commands;
    }

    @GetMapping(path = "/api/duties", produces = APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return board.view().page(exchange);
    }

    @GetMapping(path = "/api/duties", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return board.view().stream(exchange);
    }

    @GetMapping("/api/duties/{id}")
    DutyRow one(@PathVariable String id) {
        return slot(id);
    }

    /** A signer's report is signed and sent; with {@code draft} it is only saved. */
    @PostMapping("/api/duties/{id}/report")
    ResponseEntity<Map<String, String>> report(
            @PathVariable String id, @RequestBody ReportRequest request, Caller caller, ServerWebExchange exchange) {
        DutyRow slot = slot(id);
        Hands.owes(caller, slot.owner(), slot.clause());
        request.isForASlot(slot.clause());
        request.complete(slot.clause());
        String report = Idempotency.idFor(exchange, caller);
        if (request.isDraft()) {
            return Hands.created(sending.draft(slot, report, request.text(), caller));
        }
        Hands.signs(caller, slot.clause());
        return Hands.created(sending.send(
                new Sending.Address(slot.ledger(), id, slot.owner(), request.isLast(), null),
                report,
                request.text(),
                caller));
    }

    @PostMapping("/api/duties/{id}/waiver")
    ResponseEntity<Map<String, String>> waive(@PathVariable String id, @RequestBody Waiver request, Caller caller) {
        DutyRow slot = slot(id);
        if (request.reason() == null || request.reason().isBlank()) {
            throw Refusal.invalid("reason", slot.clause(), "缺少 reason", "reason is missing");
        }
        commands.sendAndWait(new WaiveSlot(slot.ledger(), id, request.reason().strip(), caller.bodies(), caller.sub()));
        return ResponseEntity.created(URI.create("/api/duties/" + id)).body(Map.of("id", id));
    }

    /** Important news at any time (重大情况随时上报): over and above the slots, it takes none; it may name a missed one. */
    @PostMapping("/api/incidents/{id}/reports")
    ResponseEntity<Map<String, String>> atAnyTime(
            @PathVariable String id, @RequestBody ReportRequest request, Caller caller, ServerWebExchange exchange) {
        request.complete("五");
        if (request.isZero()) {
            throw Refusal.invalid("zero", "五", "随时上报不能是零报告", "a report at any time cannot be a zero report");
        }
        String owner = caller.units().stream().sorted().findFirst().orElseThrow(() -> Hands.notYours("五"));
        Hands.signs(caller, "五");
        String ledger =
                board.ledgerOf(id).orElseThrow(() -> Refusal.missing("没有这个事件的台账", "no ledger of such an incident"));
        String report = Idempotency.idFor(exchange, caller);
        return Hands.created(sending.send(
                new Sending.Address(ledger, null, owner, request.isLast(), request.missedSlot()),
                report,
                request.text(),
                caller));
    }

    private DutyRow slot(String id) {
        return board.find(id).orElseThrow(() -> Refusal.missing("没有这个时段", "no such slot"));
    }
}
