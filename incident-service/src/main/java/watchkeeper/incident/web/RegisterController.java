package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.node.JsonNodeFactory;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Level;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.entry.AtStart;
import watchkeeper.incident.entry.EntryBoard;
import watchkeeper.incident.entry.EntryCommand.MakeEntry;
import watchkeeper.incident.entry.EntryCommand.TakeStep;
import watchkeeper.incident.entry.EntryRow;
import watchkeeper.incident.entry.EntryRow.StepLine;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.Registers;

/** The registers of the plan, all behind one door: each is what its declaration says. */
@RestController
@RequestMapping("/api/incidents/{id}")
class RegisterController {
    private final Doors doors;
    private final EntryBoard board;
    private final Lines lines;

    RegisterController(Doors doors, EntryBoard board, Lines lines) {
        this.doors = doors;
        this.board = board;
        this.lines = lines;
    }

    /** The registers that the incident's plan has, as declared. */
    @GetMapping("/registers")
    List<RegisterShown> registers(@PathVariable String id) {
        Plan plan = doors.plan(id);
        return Registers.ALL.stream()
                .filter(register -> plan.acts().containsKey(register.name()))
                .map(register -> RegisterShown.of(register, plan))
                .toList();
    }

    /** What the plan has sent or set up at the level in force, and what of it is missing; nothing without a response. */
    @GetMapping("/at-start")
    List<AtStart.Line> atStart(@PathVariable String id) {
        Level level = doors.standing(id).level();
        return level == null ? List.of() : AtStart.of(doors.plan(id).at(level), board.of(id, Registers.WORK_GROUPS));
    }

    /** All entries of the incident: one stream for a screen that shows several registers. */
    @GetMapping(path = "/entries", produces = APPLICATION_JSON_VALUE)
    LivePage all(@PathVariable String id, ServerWebExchange exchange) {
        return lines.page(id, EntryBoard.LIST, board.view(), LiveFilter.NONE, exchange);
    }

    @GetMapping(path = "/entries", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> streamAll(@PathVariable String id, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            doors.standing(id);
            return board.view().stream(exchange, IncidentBoard.ofIncident(id));
        });
    }

    @GetMapping(path = "/{register}", produces = APPLICATION_JSON_VALUE)
    LivePage page(@PathVariable String id, @PathVariable String register, ServerWebExchange exchange) {
        Registers.named(register);
        return lines.page(id, EntryBoard.LIST, board.view(), LiveFilter.of("register", register), exchange);
    }

    @GetMapping(path = "/{register}", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(
            @PathVariable String id, @PathVariable String register, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            return board.view().stream(exchange, of(id, register));
        });
    }

    private LiveFilter of(String id, String register) {
        Registers.named(register);
        doors.standing(id);
        return IncidentBoard.ofIncident(id).and("register", register);
    }

    @GetMapping(path = "/{register}/{entry}", produces = APPLICATION_JSON_VALUE)
    EntryRow one(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            ServerWebExchange exchange) {
        return lines.one(id, EntryBoard.LIST, entry, exchange)
                .map(row -> Json.MAPPER.treeToValue(row, EntryRow.class))
                .or(() -> board.find(entry))
                .filter(row -> row.incidentId().equals(id) && row.register().equals(register))
                .orElseThrow(() -> Refusal.missing("没有这个条目", "no such entry"));
    }

    @GetMapping(path = "/{register}/{entry}/{step}", produces = APPLICATION_JSON_VALUE)
    List<StepLine> steps(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @PathVariable String step,
            ServerWebExchange exchange) {
        if (Registers.named(register).step(step).isEmpty()) {
            throw Refusal.missing("没有这一步：" + step, "no such step: " + step);
        }
        return one(id, register, entry, exchange).steps().stream()
                .filter(line -> line.step().equals(step))
                .toList();
    }

    @PostMapping("/{register}")
    ResponseEntity<Map<String, String>> make(
            @PathVariable String id,
            @PathVariable String register,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        String entry = Idempotency.idFor(exchange, caller);
        doors.send(new MakeEntry(entry, id, register, given(body), doors.actor(caller)));
        return Doors.created("/api/incidents/%s/%s/%s".formatted(id, register, entry), entry);
    }

    @PostMapping("/{register}/{entry}/{step}")
    ResponseEntity<Map<String, String>> follow(
            @PathVariable String id,
            @PathVariable String register,
            @PathVariable String entry,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        String stepId = Idempotency.idFor(exchange, caller);
        doors.send(new TakeStep(entry, id, register, step, stepId, given(body), doors.actor(caller)));
        return Doors.created("/api/incidents/%s/%s/%s/%s".formatted(id, register, entry, step), stepId);
    }

    /** An approval needs nothing but the will. */
    private static JsonNode given(@Nullable JsonNode body) {
        return body == null ? JsonNodeFactory.instance.objectNode() : body;
    }
}
