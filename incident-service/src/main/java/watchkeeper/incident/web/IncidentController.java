package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentRow;
import watchkeeper.incident.command.IncidentCommand;
import watchkeeper.incident.command.IncidentCommand.Actor;
import watchkeeper.incident.command.IncidentCommand.AddUnit;
import watchkeeper.incident.command.IncidentCommand.OpenIncident;
import watchkeeper.incident.command.IncidentCommand.RecordAssessment;
import watchkeeper.incident.command.IncidentCommand.ReleaseUnit;
import watchkeeper.incident.incident.Assessments;
import watchkeeper.incident.story.KnownStories;

/** Incidents: open, read, responsible units, assessments. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {
    private final CommandGateway commands;
    private final IncidentBoard board;
    private final KnownStories stories;
    private final People people;

    IncidentController(CommandGateway commands, IncidentBoard board, KnownStories stories, People people) {
        this.commands = commands;
        this.board = board;
        this.stories = stories;
        this.people = people;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return board.view().page(exchange);
    }

    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return board.view().stream(exchange);
    }

    @GetMapping(path = "/{id}", produces = APPLICATION_JSON_VALUE)
    IncidentRow one(@PathVariable String id) {
        return board.find(id).orElseThrow(() -> Refusal.missing("没有这个事件", "no such incident"));
    }

    @PostMapping
    ResponseEntity<Map<String, String>> open(
            @RequestBody Requests.Opening request, Caller caller, ServerWebExchange exchange) {
        String id = Idempotency.idFor(exchange, caller);
        commands.sendAndWait(new OpenIncident(
                id,
                Given.line("title", "三(二)", request.title()),
                Given.units("units", request.units()),
                story(request.storyId()),
                Boolean.TRUE.equals(request.exercise()),
                Given.optional("source", request.source()),
                people.idOf(Given.optional("reporter", request.reporter())),
                people.idOf(Given.optional("recorder", request.recorder())),
                Given.optionalInstant("receivedAt", "三(二)", request.receivedAt()),
                actor(caller)));
        return created("/api/incidents/" + id, id);
    }

    @PostMapping("/{id}/units")
    ResponseEntity<Map<String, String>> addUnit(
            @PathVariable String id, @RequestBody Requests.Unit request, Caller caller) {
        String unit = Given.unit("unit", request.unit());
        send(new AddUnit(id, unit, actor(caller)));
        return created("/api/incidents/" + id + "/units/" + unit, unit);
    }

    @PostMapping("/{id}/units/{unit}/release")
    ResponseEntity<Map<String, String>> releaseUnit(
            @PathVariable String id, @PathVariable String unit, @RequestBody Requests.Reason request, Caller caller) {
        send(new ReleaseUnit(id, unit, Given.text("reason", "三(一)", request.reason()), actor(caller)));
        return created("/api/incidents/" + id + "/units/" + unit + "/release", unit);
    }

    @PostMapping("/{id}/assessments")
    ResponseEntity<Map<String, String>> assess(
            @PathVariable String id,
            @RequestBody Requests.Assessing request,
            Caller caller,
            ServerWebExchange exchange) {
        String assessment = Idempotency.idFor(exchange, caller);
        send(new RecordAssessment(
                id,
                assessment,
                Given.oneOf("form", "三(二)", request.form(), Assessments.FORMS),
                Given.oneOf("finding", "三(二)", request.finding(), Assessments.FINDINGS),
                Given.optionalLevel("warningLevel", "四", request.warningLevel()),
                Given.optionalLevel("suggestedLevel", "四", request.suggestedLevel()),
                request.factors() == null ? Map.of() : request.factors(),
                request.parties() == null ? List.of() : request.parties(),
                Given.optional("minutes", request.minutes()),
                Given.optionalInstant("occurredAt", "三(二)", request.occurredAt()),
                actor(caller)));
        return created("/api/incidents/" + id + "/assessments/" + assessment, assessment);
    }

    private @Nullable String story(@Nullable String storyId) {
        if (storyId == null || storyId.isBlank()) {
            return null;
        }
        if (!stories.isKnown(storyId)) {
            throw Refusal.invalid("storyId", "三(二)", "没有这个舆情话题", "no such story");
        }
        return storyId;
    }

    private void send(IncidentCommand command) {
        commands.sendAndWait(command);
    }

    static Actor actor(Caller caller) {
        return new Actor(caller.sub(), caller.bodies(), caller.units(), caller.roles());
    }

    static ResponseEntity<Map<String, String>> created(String location, String id) {
        return ResponseEntity.created(URI.create(location)).body(Map.of("id", id));
    }
}
