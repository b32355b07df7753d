package watchkeeper.incident.web;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.HandoverConfirmed;
import watchkeeper.incident.event.IncidentEvent.HandoverOffered;
import watchkeeper.incident.event.IncidentEvent.HandoverWithdrawn;
import watchkeeper.incident.event.IncidentEvent.IncidentAbsorbed;
import watchkeeper.incident.event.IncidentEvent.IncidentClosed;
import watchkeeper.incident.event.IncidentEvent.IncidentDismissed;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StoryQuestionAnswered;
import watchkeeper.incident.event.IncidentEvent.UnitAdded;
import watchkeeper.incident.event.IncidentEvent.UnitReleased;
import watchkeeper.incident.event.IncidentEvent.WarningLifted;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.past.Past;

/**
 * What an act left behind, at the address that its answer named: the last of what was recorded there, with its
 * {@code fact}, when it held and when it was recorded, and everything that was said.
 */
@RestController
@RequestMapping("/api/incidents/{id}")
class ActController {
    private final Doors doors;
    private final Past past;

    ActController(Doors doors, Past past) {
        this.doors = doors;
        this.past = past;
    }

    @GetMapping("/response")
    JsonNode response(@PathVariable String id) {
        return last(
                id,
                event -> event instanceof ResponseStarted
                        || event instanceof ResponseRaised
                        || event instanceof ResponseLowered);
    }

    @GetMapping("/response/lift")
    JsonNode lift(@PathVariable String id) {
        return last(id, ResponseLifted.class::isInstance);
    }

    @GetMapping("/dismissal")
    JsonNode dismissal(@PathVariable String id) {
        return last(id, IncidentDismissed.class::isInstance);
    }

    @GetMapping("/closure")
    JsonNode closure(@PathVariable String id) {
        return last(id, IncidentClosed.class::isInstance);
    }

    /** The offer, or how it was answered. */
    @GetMapping("/handover/{handover}")
    JsonNode handover(@PathVariable String id, @PathVariable String handover) {
        return last(id, event -> switch (event) {
            case HandoverOffered e -> e.handoverId().equals(handover);
            case HandoverConfirmed e -> e.handoverId().equals(handover);
            case HandoverWithdrawn e -> e.handoverId().equals(handover);
            default -> false;
        });
    }

    @GetMapping("/handover/{handover}/confirmation")
    JsonNode confirmation(@PathVariable String id, @PathVariable String handover) {
        return last(
                id,
                event -> event instanceof HandoverConfirmed e && e.handoverId().equals(handover));
    }

    @GetMapping("/handover/{handover}/withdrawal")
    JsonNode withdrawal(@PathVariable String id, @PathVariable String handover) {
        return last(
                id,
                event -> event instanceof HandoverWithdrawn e && e.handoverId().equals(handover));
    }

    /** How the unit came to be responsible or watching, or ceased to be. */
    @GetMapping("/units/{unit}")
    JsonNode unit(@PathVariable String id, @PathVariable String unit) {
        return last(id, event -> switch (event) {
            case IncidentOpened e -> e.units().contains(unit);
            case IncidentAbsorbed e -> e.units().contains(unit);
            case UnitAdded e -> e.unit().equals(unit);
            case UnitReleased e -> e.unit().equals(unit);
            default -> false;
        });
    }

    @GetMapping("/units/{unit}/release")
    JsonNode release(@PathVariable String id, @PathVariable String unit) {
        return last(id, event -> event instanceof UnitReleased e && e.unit().equals(unit));
    }

    @GetMapping("/warnings/{warning}/lift")
    JsonNode warningLift(@PathVariable String id, @PathVariable String warning) {
        return last(
                id, event -> event instanceof WarningLifted e && e.warningId().equals(warning));
    }

    @GetMapping("/story-questions/{question}/answer")
    JsonNode answer(@PathVariable String id, @PathVariable String question) {
        return last(
                id,
                event -> event instanceof StoryQuestionAnswered e
                        && e.questionId().equals(question));
    }

    private JsonNode last(String id, Predicate<IncidentEvent> wanted) {
        doors.standing(id);
        List<Fact> facts = past.of(id);
        return facts.reversed().stream()
                .filter(fact -> fact.event() instanceof IncidentEvent event && wanted.test(event))
                .findFirst()
                .map(ActController::shown)
                .orElseThrow(() -> Refusal.missing("没有这样的记录", "nothing of this kind was recorded"));
    }

    private static JsonNode shown(Fact fact) {
        ObjectNode shown = Json.MAPPER.createObjectNode();
        shown.put("fact", fact.event().getClass().getSimpleName());
        shown.put("recordedAt", fact.recordedAt().toString());
        shown.setAll((ObjectNode) Json.MAPPER.valueToTree(fact.event()));
        shown.put("occurredAt", fact.occurredAt().toString());
        return shown;
    }
}
