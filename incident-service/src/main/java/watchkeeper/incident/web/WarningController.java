package watchkeeper.incident.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.incident.command.IncidentCommand.AdjustWarning;
import watchkeeper.incident.command.IncidentCommand.LiftWarning;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.command.IncidentCommand.WarningText;

/** Warnings: released, adjusted, lifted. */
@RestController
@RequestMapping("/api/incidents/{id}/warnings")
class WarningController {
    private final Doors doors;
    private final Clock clock;

    WarningController(Doors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> release(
            @PathVariable String id, @RequestBody Requests.Warning request, Caller caller, ServerWebExchange exchange) {
        String warning = Idempotency.idFor(exchange, caller);
        doors.send(new ReleaseWarning(id, warning, text(doors.given(id, "warnings"), request), doors.actor(caller)));
        return Doors.created(address(id, warning), warning);
    }

    @PutMapping("/{warning}")
    Map<String, String> adjust(
            @PathVariable String id,
            @PathVariable String warning,
            @RequestBody Requests.Warning request,
            Caller caller) {
        Given given = doors.given(id, "warnings/adjustment");
        String reason = given.optional("reason", request.reason());
        doors.send(new AdjustWarning(
                id, warning, text(given, request), reason == null ? "" : reason, doors.actor(caller)));
        return Map.of("id", warning);
    }

    @PostMapping("/{warning}/lift")
    ResponseEntity<Map<String, String>> lift(
            @PathVariable String id,
            @PathVariable String warning,
            @RequestBody Requests.Reason request,
            Caller caller) {
        String reason = doors.given(id, "warnings/lift").text("reason", request.reason());
        doors.send(new LiftWarning(id, warning, reason, doors.actor(caller)));
        return Doors.created(address(id, warning) + "/lift", warning);
    }

    private WarningText text(Given given, Requests.Warning request) {
        return new WarningText(
                given.line("subject", request.subject()),
                given.level("level", request.level()),
                given.near("startsAt", request.startsAt(), clock.instant()),
                given.text("scope", request.scope()),
                given.text("matter", request.matter()),
                given.list("measures", request.measures()),
                given.line("issuedBy", request.issuedBy()),
                given.optionalList("to", request.to()));
    }

    private static String address(String incident, String warning) {
        return "/api/incidents/" + incident + "/warnings/" + warning;
    }
}
