package watchkeeper.incident.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentRow;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.incident.Assessments;
import watchkeeper.incident.stability.Finding;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.StabilityCount;

/** Decisions: warnings, the response, and what stability says about ending it. */
@RestController
@RequestMapping("/api/incidents/{id}")
class DecisionController {
    private final CommandGateway commands;
    private final IncidentBoard board;
    private final Notices notices;
    private final Clock clock;

    DecisionController(CommandGateway commands, IncidentBoard board, Notices notices, Clock clock) {
        this.commands = commands;
        this.board = board;
        this.notices = notices;
        this.clock = clock;
    }

    @PostMapping("/warnings")
    ResponseEntity<Map<String, String>> warn(
            @PathVariable String id, @RequestBody Requests.Warning request, Caller caller, ServerWebExchange exchange) {
        String warning = Idempotency.idFor(exchange, caller);
        String clause = "四";
        commands.sendAndWait(new ReleaseWarning(
                id,
                warning,
                Given.line("subject", clause, request.subject()),
                Given.level("level", clause, request.level()),
                Given.instant("startsAt", clause, request.startsAt()),
                Given.text("scope", clause, request.scope()),
                Given.text("matter", clause, request.matter()),
                Given.list("measures", clause, request.measures()),
                Given.line("issuedBy", clause, request.issuedBy()),
                request.to() == null ? List.of() : request.to(),
                IncidentController.actor(caller)));
        return IncidentController.created("/api/incidents/" + id + "/warnings/" + warning, warning);
    }

    @PostMapping("/response")
    ResponseEntity<Map<String, String>> decide(
            @PathVariable String id, @RequestBody Requests.Deciding request, Caller caller) {
        String reason = Given.optional("reason", request.reason());
        commands.sendAndWait(new DecideResponse(
                id,
                Given.level("level", "五", request.level()),
                reason == null ? "" : reason,
                Given.optional("authorisation", request.authorisation()),
                IncidentController.actor(caller)));
        return IncidentController.created("/api/incidents/" + id + "/response", id);
    }

    @PostMapping("/response/lift")
    ResponseEntity<Map<String, String>> lift(
            @PathVariable String id, @RequestBody Requests.Lifting request, Caller caller) {
        String override = request.override() == null
                ? null
                : Given.text("override.reason", "五", request.override().reason());
        commands.sendAndWait(new LiftResponse(
                id, Given.text("reason", "五", request.reason()), override, IncidentController.actor(caller)));
        return IncidentController.created("/api/incidents/" + id + "/response/lift", id);
    }

    @GetMapping("/stability")
    Stability stability(@PathVariable String id) {
        IncidentRow row = board.find(id).orElseThrow(() -> Refusal.missing("没有这个事件", "no such incident"));
        IncidentRow.Response response = row.response();
        if (response == null) {
            throw Refusal.conflict("五", "当前没有应急响应", "no response is in force");
        }
        List<Finding> findings = row.assessments().stream()
                .map(line -> new Finding(line.occurredAt(), Assessments.isStable(line.finding())))
                .toList();
        return new StabilityCount(notices.calendar(), ZoneId.of(row.timeZone()))
                .of(response.countFrom(), response.terms().stableDays(), findings, clock.instant());
    }
}
