package watchkeeper.monitoring.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.intake.StoryCommands;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.storylist.StoryList;
import watchkeeper.monitoring.storylist.StoryMember;
import watchkeeper.monitoring.storylist.StoryMembers;

/** The stories, as a page or as a live list, and what people say about them. */
@RestController
@RequestMapping("/api/stories")
class StoryController {
    private static final int LONGEST_REASON = 1_000;

    record Reason(@Nullable String reason) {}

    private final LiveLists lists;
    private final LiveView view;
    private final StoryMembers members;
    private final StoryCommands commands;

    StoryController(LiveLists lists, LiveViews views, StoryMembers members, StoryCommands commands) {
        this.lists = lists;
        this.view = views.of(StoryList.NAME, Map.of("watchlist", "watchlist", "state", "state"));
        this.members = members;
        this.commands = commands;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return view.page(exchange);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return view.stream(exchange);
    }

    /** The row, and a page of its detections in the order they joined, each with the reason why. */
    @GetMapping("/{id}")
    JsonNode one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Paging.limit(limit);
        ObjectNode story = row(id).deepCopy();
        List<StoryMember> page = members.page(id, after, size);
        story.set("members", Json.MAPPER.valueToTree(page));
        story.set(
                "nextMembers",
                Json.MAPPER.valueToTree(
                        page.size() < size ? null : page.getLast().sequence()));
        return story;
    }

    /** Travels through the topology; the list shows it as soon as it is told. */
    @PostMapping("/{id}/dismissal")
    ResponseEntity<Map<String, Object>> dismiss(Caller caller, @PathVariable String id, @RequestBody Reason sent) {
        if (caller.bodies().isEmpty()) {
            Roles.demand(caller, "duty-officer");
        }
        String reason =
                sent.reason() == null ? "" : sent.reason().replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "", "须说明理由，不超过 1000 字", "a reason of at most 1000 characters is needed");
        }
        ObjectNode story = row(id);
        if (story.path("state").asString("").equals("DISMISSED")) {
            throw Refusal.conflict("", "该话题已经排除", "the story is dismissed already");
        }
        String watchlist = story.path("watchlist").asString("");
        commands.dismiss(new Dismissal(id, watchlist, caller.sub(), reason));
        return ResponseEntity.accepted().body(Map.of("id", id, "watchlist", watchlist));
    }

    private ObjectNode row(String id) {
        return lists.find(StoryList.NAME, id)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> Refusal.missing("没有这个话题", "no such story"));
    }
}
