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
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.board.AssessmentRow;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentPast;
import watchkeeper.incident.board.IncidentView;

/** One incident: as it stands, as it stood, and what grew in it as lists of its own. */
@RestController
@RequestMapping("/api/incidents/{id}")
class OneIncidentController {
    private final Doors doors;
    private final IncidentBoard board;
    private final IncidentPast past;
    private final Moments moments;
    private final Lines lines;

    OneIncidentController(Doors doors, IncidentBoard board, IncidentPast past, Moments moments, Lines lines) {
        this.doors = doors;
        this.board = board;
        this.past = past;
        this.moments = moments;
        this.lines = lines;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    IncidentView one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        doors.standing(id);
        return asOf == null && knownAt == null
                ? board.view(id).orElseThrow()
                : past.at(id, moments.of(asOf, knownAt))
                        .orElseThrow(() -> Refusal.missing(
                                "在 asOf 所指的时间还没有这个事件，或在 knownAt 所指的时间尚不知晓",
                                "at asOf there was no such incident yet, or at knownAt nobody knew of it"));
    }

    /** The incident's row, live; what grows in it has streams of its own. */
    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> live(@PathVariable String id, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            doors.standing(id);
            return board.incidents().stream(exchange, LiveFilter.of("id", id));
        });
    }

    @GetMapping(path = "/assessments", produces = APPLICATION_JSON_VALUE)
    LivePage assessments(@PathVariable String id, ServerWebExchange exchange) {
        return lines.page(id, IncidentBoard.ASSESSMENTS, board.assessments(), LiveFilter.NONE, exchange);
    }

    @GetMapping(path = "/assessments", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> assessmentStream(@PathVariable String id, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            doors.standing(id);
            return board.assessments().stream(exchange, IncidentBoard.ofIncident(id));
        });
    }

    @GetMapping(path = "/assessments/{assessment}", produces = APPLICATION_JSON_VALUE)
    AssessmentRow assessment(@PathVariable String id, @PathVariable String assessment) {
        return board.assessment(id, assessment)
                .orElseThrow(() -> Refusal.missing("没有这条研判", "no such assessment of this incident"));
    }

    @GetMapping(path = "/warnings", produces = APPLICATION_JSON_VALUE)
    LivePage warnings(@PathVariable String id, ServerWebExchange exchange) {
        return lines.page(id, IncidentBoard.WARNINGS, board.warnings(), LiveFilter.NONE, exchange);
    }

    @GetMapping(path = "/warnings", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> warningStream(@PathVariable String id, ServerWebExchange exchange) {
        return doors.stream(() -> {
            Moments.refuseInStreams(exchange);
            doors.standing(id);
            return board.warnings().stream(exchange, IncidentBoard.ofIncident(id));
        });
    }
}
