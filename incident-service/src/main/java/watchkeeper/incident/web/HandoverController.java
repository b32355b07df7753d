package watchkeeper.incident.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.incident.command.IncidentCommand.ConfirmHandover;
import watchkeeper.incident.command.IncidentCommand.OfferHandover;
import watchkeeper.incident.command.IncidentCommand.WithdrawHandover;
import watchkeeper.incident.incident.Handovers;

/** Hand-over of the command or of the watch; both parties confirm. */
@RestController
@RequestMapping("/api/incidents/{id}/handover")
class HandoverController {
    private final Doors doors;

    HandoverController(Doors doors) {
        this.doors = doors;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> offer(
            @PathVariable String id,
            @RequestBody Requests.Handover request,
            Caller caller,
            ServerWebExchange exchange) {
        String handover = Idempotency.idFor(exchange, caller);
        Given given = doors.given(id, "handover");
        String matter = request.matter() == null ? Handovers.MATTERS.getFirst() : request.matter();
        doors.send(new OfferHandover(
                id,
                handover,
                given.oneOf("matter", matter, Handovers.MATTERS),
                given.optionalLine("from", request.from()),
                given.unit("to", request.to()),
                given.text("note", request.note()),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/handover/" + handover, handover);
    }

    @PostMapping("/{handover}/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(
            @PathVariable String id,
            @PathVariable String handover,
            @RequestBody Requests.Reason request,
            Caller caller) {
        String reason = doors.given(id, "handover").text("reason", request.reason());
        doors.send(new WithdrawHandover(id, handover, reason, doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/handover/" + handover + "/withdrawal", handover);
    }

    @PostMapping("/{handover}/confirmation")
    ResponseEntity<Map<String, String>> confirm(@PathVariable String id, @PathVariable String handover, Caller caller) {
        doors.send(new ConfirmHandover(id, handover, doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/handover/" + handover + "/confirmation", handover);
    }
}
