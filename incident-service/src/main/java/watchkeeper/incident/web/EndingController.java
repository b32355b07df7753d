package watchkeeper.incident.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.incident.command.IncidentCommand.AnswerStoryQuestion;
import watchkeeper.incident.command.IncidentCommand.CloseIncident;
import watchkeeper.incident.command.IncidentCommand.DismissIncident;
import watchkeeper.incident.command.IncidentCommand.MergeIncident;
import watchkeeper.incident.incident.StoryQuestions;

/** How an incident ends, and what is asked when its story does not. */
@RestController
@RequestMapping("/api/incidents/{id}")
class EndingController {
    private final Doors doors;

    EndingController(Doors doors) {
        this.doors = doors;
    }

    @PostMapping("/merge")
    ResponseEntity<Map<String, String>> merge(
            @PathVariable String id, @RequestBody Requests.Merging request, Caller caller) {
        Given given = doors.given(id, "merge");
        String reason = given.text("reason", request.reason());
        String into = given.known("into", request.into(), doors::exists);
        if (into.equals(id)) {
            throw given.wrong("into", "不能并入自身", "an incident is not merged into itself");
        }
        doors.send(new MergeIncident(id, into, reason, doors.actor(caller)));
        return Doors.created("/api/incidents/" + into, into);
    }

    @PostMapping("/dismissal")
    ResponseEntity<Map<String, String>> dismiss(
            @PathVariable String id, @RequestBody Requests.Reason request, Caller caller) {
        String reason = doors.given(id, "dismissal").text("reason", request.reason());
        doors.send(new DismissIncident(id, reason, doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/dismissal", id);
    }

    @PostMapping("/closure")
    ResponseEntity<Map<String, String>> close(
            @PathVariable String id, @RequestBody Requests.Reason request, Caller caller) {
        String reason = doors.given(id, "closure").text("reason", request.reason());
        doors.send(new CloseIncident(id, reason, doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/closure", id);
    }

    @PostMapping("/story-questions/{question}/answer")
    ResponseEntity<Map<String, String>> answer(
            @PathVariable String id,
            @PathVariable String question,
            @RequestBody Requests.Answer request,
            Caller caller) {
        Given given = doors.given(id, "story-questions/answer");
        doors.send(new AnswerStoryQuestion(
                id,
                question,
                given.oneOf("answer", request.answer(), StoryQuestions.ANSWERS),
                given.text("reason", request.reason()),
                doors.actor(caller)));
        return Doors.created("/api/incidents/" + id + "/story-questions/" + question + "/answer", question);
    }
}
