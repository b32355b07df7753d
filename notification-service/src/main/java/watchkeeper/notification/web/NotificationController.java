package watchkeeper.notification.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.contracts.cap.CapXml;
import watchkeeper.notification.board.NotificationBoard;
import watchkeeper.notification.board.NotificationRow;
import watchkeeper.notification.command.NotificationCommand.Acknowledge;
import watchkeeper.notification.command.NotificationCommand.RecordOutsideDelivery;
import watchkeeper.notification.event.Means;
import watchkeeper.notification.roster.People;

/** Notifications: read, acknowledge, record a delivery outside the system. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {
    private static final String CLAUSE = "四";

    record OutsideDelivery(
            @Nullable String means,
            @Nullable String at,
            @Nullable String receivedBy,
            @Nullable String outcome) {}

    private final CommandGateway commands;
    private final NotificationBoard board;
    private final People people;
    private final Clock clock;

    NotificationController(CommandGateway commands, NotificationBoard board, People people, Clock clock) {
        this.commands = commands;
        this.board = board;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return board.view().page(exchange);
    }

    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return board.view().stream(exchange);
    }

    /** Of a warning, its acknowledgement as the sender of the alert gets it, for those who want that. */
    @GetMapping(
            path = "/{id}",
            produces = {APPLICATION_JSON_VALUE, CapXml.MEDIA_TYPE})
    ResponseEntity<?> one(@PathVariable String id, ServerWebExchange exchange) {
        NotificationBoard.Named found = board.find(id).orElseThrow(NotificationController::missing);
        return Acknowledgements.asWanted(exchange, found.row(), found);
    }

    @GetMapping(
            path = "/{id}/acknowledgement",
            produces = {APPLICATION_JSON_VALUE, CapXml.MEDIA_TYPE})
    ResponseEntity<?> acknowledgement(@PathVariable String id, ServerWebExchange exchange) {
        NotificationRow row =
                board.find(id).orElseThrow(NotificationController::missing).row();
        return Acknowledgements.asWanted(exchange, row, Acknowledgements.of(row));
    }

    /** Only for those who stand for the recipient, or for the roster that it fell to; a second time changes nothing. */
    @PostMapping("/{id}/acknowledgement")
    ResponseEntity<Void> acknowledge(@PathVariable String id, Caller caller) {
        Set<String> standsFor = Stream.concat(caller.units().stream(), caller.bodies().stream())
                .collect(Collectors.toUnmodifiableSet());
        commands.sendAndWait(new Acknowledge(id, caller.sub(), standsFor, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    /** The recipient's name goes into the table of people; the event holds the id only. */
    @PostMapping("/{id}/delivery")
    ResponseEntity<Map<String, String>> deliver(
            @PathVariable String id, @RequestBody OutsideDelivery request, Caller caller, ServerWebExchange exchange) {
        if (caller.bodies().isEmpty() && !caller.has("duty-officer")) {
            throw Refusal.forbidden(
                    CLAUSE, "只有指挥机构和值班员可以登记系统外送达", "only command bodies and the duty officer record deliveries");
        }
        Means means = Given.oneOf("means", CLAUSE, request.means(), Means.class);
        Instant at = Given.instant("at", CLAUSE, request.at());
        String receivedBy = Given.line("receivedBy", CLAUSE, request.receivedBy());
        String outcome = Given.line("outcome", CLAUSE, request.outcome());
        if (at.isAfter(clock.instant())) {
            throw Refusal.invalid("at", CLAUSE, "at 不能晚于现在", "at must not be in the future");
        }
        String delivery = Idempotency.idFor(exchange, caller);
        String person = "received-" + delivery;
        if (board.find(id).isEmpty()) {
            throw missing();
        }
        // The name first: an event without its name would be a loss, a name without its event is one row to delete.
        people.remember(person, receivedBy);
        commands.sendAndWait(new RecordOutsideDelivery(id, delivery, means, at, person, outcome, caller.sub()));
        return ResponseEntity.created(URI.create("/api/notifications/" + id + "/delivery/" + delivery))
                .body(Map.of("id", delivery));
    }

    private static Refusal missing() {
        return Refusal.missing("没有这个通知", "no such notification");
    }
}
