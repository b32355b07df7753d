package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.live.LiveComputed;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.board.IncidentBoard;

/** Stable days: counted, needed, why, and until when at the earliest; also live, as it stood and as it was known. */
@RestController
@RequestMapping("/api/incidents/{id}/stability")
class StabilityController {
    private final StabilityRead read;
    private final IncidentBoard board;
    private final Days days;
    private final Moments moments;
    private final Doors doors;

    StabilityController(StabilityRead read, IncidentBoard board, Days days, Moments moments, Doors doors) {
        this.read = read;
        this.board = board;
        this.days = days;
        this.moments = moments;
        this.doors = doors;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    StabilityAnswers.Counted stability(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        String clause = doors.plan(id).act("response/lift").clause();
        return read.at(id, moments.of(asOf, knownAt))
                .orElseThrow(() -> Refusal.conflict(clause, "当前没有应急响应", "no response is in force"));
    }

    /**
     * Counted anew when something is recorded in the incident, a notice of working days comes, or a day of the product's
     * clock ends. No row while no response is in force.
     */
    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(@PathVariable String id, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            String zone = doors.plan(id).timeZone();
            return board.incidents()
                    .computed(exchange, LiveFilter.of("id", id), days.changing(zone), () -> computed(id));
        });
    }

    private LiveComputed computed(String id) {
        JsonNode row = read.at(id, moments.of(null, null))
                .<JsonNode>map(Json.MAPPER::valueToTree)
                .orElse(null);
        return new LiveComputed(id, row, row == null ? null : withoutTheTime((ObjectNode) row.deepCopy()));
    }

    private static JsonNode withoutTheTime(ObjectNode row) {
        row.remove("asOf");
        row.remove("knownAt");
        return row;
    }
}
