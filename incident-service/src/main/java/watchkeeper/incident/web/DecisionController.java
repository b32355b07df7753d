package watchkeeper.incident.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.story.KnownStories;

/** The response 应急响应. */
@RestController
@RequestMapping("/api/incidents/{id}")
class DecisionController {
    private final Doors doors;
    private final KnownStories stories;

    DecisionController(Doors doors, KnownStories stories) {
        this.doors = doors;
        this.stories = stories;
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
                id,
                given.text("reason", request.reason()),
                override(given, request.override()),
                given.optional("authorisation", request.authorisation()),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/response/lift", id);
    }

    private static @Nullable String override(Given given, Requests.@Nullable Overriding override) {
        return override == null ? null : given.text("override.reason", override.reason());
    }
}
