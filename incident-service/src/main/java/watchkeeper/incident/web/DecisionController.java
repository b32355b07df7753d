package watchkeeper.incident.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentRow;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.incident.Assessments;
import watchkeeper.incident.stability.Finding;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.StabilityCount;
import watchkeeper.incident.story.KnownStories;

/** The response, and what stability says about ending it. */
@RestController
@RequestMapping("/api/incidents/{id}")
class DecisionController {
    private final Doors doors;
    private final KnownStories stories;
    private final IncidentBoard board;
    private final Notices notices;
    private final Clock clock;

    DecisionController(Doors doors, KnownStories stories, IncidentBoard board, Notices notices, Clock clock) {
        this.doors = doors;
        this.stories = stories;
        this.board = board;
        this.notices = notices;
        this.clock = clock;
    }

    @PostMapping("/response")
    ResponseEntity<Map<String, String>> decide(
            @PathVariable String id, @RequestBody Requests.Deciding request, Caller caller) {
        Given given = doors.given(id, "response");
        doors.send(new DecideResponse(
                id,
                given.level("level", request.level()),
                given.optional("reason", request.reason()),
                override(given, request.override()),
                given.optional("authorisation", request.authorisation()),
                stories.suggested(doors.standing(id).storyId()).orElse(null),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/response", id);
    }

    @PostMapping("/response/lift")
    ResponseEntity<Map<String, String>> lift(
            @PathVariable String id, @RequestBody Requests.Lifting request, Caller caller) {
        Given given = doors.given(id, "response/lift");
        doors.send(new LiftResponse(
                id, given.text("reason", request.reason()), override(given, request.override()), doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/response/lift", id);
    }

    private static @Nullable String override(Given given, Requests.@Nullable Overriding override) {
        return override == null ? null : given.text("override.reason", override.reason());
    }

    @GetMapping("/stability")
    Stability stability(@PathVariable String id) {
        IncidentRow row = board.find(id).orElseThrow(() -> Refusal.missing("没有这个事件", "no such incident"));
        IncidentRow.Response response = row.response();
        if (response == null) {
            throw Refusal.conflict(doors.plan(id).act("response/lift").clause(), "当前没有应急响应", "no response is in force");
        }
        List<Finding> findings = row.assessments().stream()
                .map(line -> new Finding(line.occurredAt(), Assessments.isStable(line.finding())))
                .toList();
        return new StabilityCount(notices.calendar(), ZoneId.of(row.timeZone()))
                .of(response.countFrom(), response.terms().stableDays(), findings, clock.instant());
    }
}
