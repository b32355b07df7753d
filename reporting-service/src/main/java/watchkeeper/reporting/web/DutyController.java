package watchkeeper.reporting.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.net.URI;
import java.time.Clock;
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
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.LedgerCommand.WaiveSlot;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;

/** Duties and reports. */
@RestController
class DutyController {
    record Waiver(@Nullable String reason) {}

    private final DutyBoard board;
    private final Reports reports;
    private final CommandGateway commands;
    private final Clock clock;

    DutyController(DutyBoard board, Reports reports, CommandGateway commands, Clock clock) {
        this.board = board;
        this.reports = reports;
        this.commands = commands;
        this.clock = clock;
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

    @PostMapping("/api/duties/{id}/report")
    ResponseEntity<Map<String, String>> report(
            @PathVariable String id, @RequestBody ReportRequest request, Caller caller, ServerWebExchange exchange) {
        DutyRow slot = slot(id);
        owes(caller, slot.owner(), slot.clause());
        request.complete(slot.clause());
        String report = Idempotency.idFor(exchange, caller);
        if (request.isDraft()) {
            return draft(slot, request, caller, report);
        }
        signs(caller, slot.clause());
        commands.sendAndWait(command(slot.ledger(), id, report, slot.owner(), request, caller));
        return created(report, "SENT");
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

    /** Important news at any time (重大情况随时上报): over and above the slots, it takes none. */
    @PostMapping("/api/incidents/{id}/reports")
    ResponseEntity<Map<String, String>> atAnyTime(
            @PathVariable String id, @RequestBody ReportRequest request, Caller caller, ServerWebExchange exchange) {
        request.complete("五");
        if (request.isZero()) {
            throw Refusal.invalid("zero", "五", "随时上报不能是零报告", "a report at any time cannot be a zero report");
        }
        String owner = caller.units().stream().sorted().findFirst().orElseThrow(() -> notYours("五"));
        signs(caller, "五");
        String ledger =
                board.ledgerOf(id).orElseThrow(() -> Refusal.missing("没有这个事件的台账", "no ledger of such an incident"));
        String report = Idempotency.idFor(exchange, caller);
        commands.sendAndWait(command(ledger, null, report, owner, request, caller));
        return created(report, "SENT");
    }

    @GetMapping("/api/reports/{id}")
    Report report(@PathVariable String id) {
        return reports.find(id).orElseThrow(() -> Refusal.missing("没有这份报告", "no such report"));
    }

    private ResponseEntity<Map<String, String>> draft(
            DutyRow slot, ReportRequest request, Caller caller, String report) {
        reports.save(new Report(
                report,
                slot.ledger(),
                slot.incident() == null ? String.valueOf(slot.story()) : slot.incident(),
                slot.id(),
                slot.owner(),
                Report.State.DRAFT,
                request.isZero(),
                request.summary(),
                request.realMatter(),
                request.next(),
                caller.sub(),
                clock.instant()));
        return created(report, "DRAFT");
    }

    private static SendReport command(
            String ledger, @Nullable String slot, String report, String owner, ReportRequest request, Caller caller) {
        return new SendReport(
                ledger,
                slot,
                report,
                owner,
                request.isZero(),
                request.summary(),
                request.realMatter(),
                request.next(),
                caller.sub());
    }

    private DutyRow slot(String id) {
        return board.find(id).orElseThrow(() -> Refusal.missing("没有这个时段", "no such slot"));
    }

    private static void owes(Caller caller, String owner, String clause) {
        if (!caller.units().contains(owner) && !caller.bodies().contains(owner)) {
            throw notYours(clause);
        }
    }

    private static Refusal notYours(String clause) {
        return Refusal.forbidden(clause, "该报送义务不属于您的单位", "this duty is not your unit's");
    }

    private static void signs(Caller caller, String clause) {
        if (!caller.has("signer")) {
            throw Refusal.forbidden(
                    clause, "签发须有签发人身份，可先存为草稿（draft）", "only a signer signs and sends; save it as a draft");
        }
    }

    private static ResponseEntity<Map<String, String>> created(String report, String state) {
        return ResponseEntity.created(URI.create("/api/reports/" + report)).body(Map.of("id", report, "state", state));
    }
}
