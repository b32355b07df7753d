package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.util.Arrays;
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
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.command.IncidentCommand.AddUnit;
import watchkeeper.incident.command.IncidentCommand.OpenIncident;
import watchkeeper.incident.command.IncidentCommand.RecordAssessment;
import watchkeeper.incident.command.IncidentCommand.ReleaseUnit;
import watchkeeper.incident.incident.Assessments;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.story.KnownStories;

/** Incidents: open, read, responsible units, assessments. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {
    private static final List<String> ROLES =
            Arrays.stream(UnitRole.values()).map(UnitRole::name).toList();

    private final Doors doors;
    private final Plans plans;
    private final IncidentBoard board;
    private final KnownStories stories;

    IncidentController(Doors doors, Plans plans, IncidentBoard board, KnownStories stories) {
        this.doors = doors;
        this.plans = plans;
        this.board = board;
        this.stories = stories;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return board.incidents().page(exchange);
    }

    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return board.incidents().stream(exchange);
    }

    @PostMapping
    ResponseEntity<Map<String, String>> open(
            @RequestBody Requests.Opening request, Caller caller, ServerWebExchange exchange) {
        String id = Idempotency.idFor(exchange, caller);
        Given given = new Given(plans.inUse().act("open").clause());
        doors.send(new OpenIncident(
                id,
                given.line("title", request.title()),
                given.units("units", request.units()),
                story(given, request.storyId()),
                Boolean.TRUE.equals(request.exercise()),
                given.optional("source", request.source()),
                given.optionalLine("reporter", request.reporter()),
                given.optionalLine("recorder", request.recorder()),
                given.optionalInstant("receivedAt", request.receivedAt()),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id, id);
    }

    @PostMapping("/{id}/units")
    ResponseEntity<Map<String, String>> addUnit(
            @PathVariable String id, @RequestBody Requests.Unit request, Caller caller) {
        Given given = doors.given(id, "units");
        String unit = given.unit("unit", request.unit());
        String role = request.role() == null ? UnitRole.RESPONSIBLE.name() : request.role();
        doors.send(new AddUnit(id, unit, UnitRole.valueOf(given.oneOf("role", role, ROLES)), doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/units/" + unit, unit);
    }

    @PostMapping("/{id}/units/{unit}/release")
    ResponseEntity<Map<String, String>> releaseUnit(
            @PathVariable String id, @PathVariable String unit, @RequestBody Requests.Reason request, Caller caller) {
        String reason = doors.given(id, "units/release").text("reason", request.reason());
        doors.send(new ReleaseUnit(id, unit, reason, doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/units/" + unit + "/release", unit);
    }

    @PostMapping("/{id}/assessments")
    ResponseEntity<Map<String, String>> assess(
            @PathVariable String id,
            @RequestBody Requests.Assessing request,
            Caller caller,
            ServerWebExchange exchange) {
        String assessment = Idempotency.idFor(exchange, caller);
        Given given = doors.given(id, "assessments");
        List<String> forms = List.copyOf(doors.plan(id).assessment().forms().keySet());
        String form = given.oneOf("form", request.form(), forms);
        List<String> parties = Assessments.JOINT.equals(form)
                ? given.list("parties", request.parties())
                : given.optionalList("parties", request.parties());
        doors.send(new RecordAssessment(
                id,
                assessment,
                form,
                given.oneOf("finding", request.finding(), Assessments.FINDINGS),
                given.optionalLevel("warningLevel", request.warningLevel()),
                given.optionalLevel("suggestedLevel", request.suggestedLevel()),
                given.texts("factors", request.factors()),
                parties,
                given.optional("minutes", request.minutes()),
                given.optional("advice", request.advice()),
                stories.suggested(doors.standing(id).storyId()).orElse(null),
                given.optional("levelReason", request.levelReason()),
                given.optionalInstant("occurredAt", request.occurredAt()),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/assessments/" + assessment, assessment);
    }

    private @Nullable String story(Given given, @Nullable String storyId) {
        String story = given.optionalLine("storyId", storyId);
        if (story != null && !stories.isKnown(story)) {
            throw given.wrong("storyId", "没有这个舆情话题", "no such story");
        }
        String current = story == null ? null : stories.current(story);
        if (current != null && !current.equals(story)) {
            throw Refusal.conflict(
                    plans.inUse().act("open").clause(), "该话题已并入 " + current, "the story is merged into " + current);
        }
        return story;
    }
}
