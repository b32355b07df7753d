package watchkeeper.monitoring.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
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
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.storylist.StoryCurve;
import watchkeeper.monitoring.storylist.StoryList;
import watchkeeper.monitoring.storylist.StoryMember;
import watchkeeper.monitoring.storylist.StoryMembers;

/** The stories, as a page or as a live list, and each by itself. */
@RestController
@RequestMapping("/api/stories")
class StoryController {
    /** A month, hour by hour. */
    private static final int LONGEST_CURVE = 31 * 24;

    private final LiveLists lists;
    private final LiveView view;
    private final StoryMembers members;
    private final StoryCurve curve;

    StoryController(LiveLists lists, LiveViews views, StoryMembers members, StoryCurve curve) {
        this.lists = lists;
        this.view = views.of(StoryList.NAME, Map.of("watchlist", "watchlist", "state", "state"));
        this.members = members;
        this.curve = curve;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return view.page(exchange);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return view.stream(exchange);
    }

    /**
     * The row; its whole curve, how it spread by media class and over platforms, and a page of its detections in the order
     * they came, each with the reason why.
     */
    @GetMapping("/{id}")
    JsonNode one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Paging.limit(limit);
        ObjectNode story = lists.find(StoryList.NAME, id)
                .map(row -> (ObjectNode) row.deepCopy())
                .orElseThrow(() -> Refusal.missing("没有这个话题", "no such story"));
        List<StoryMember> page = members.page(id, after, size);
        set(story, "heat", curve.heat(id, LONGEST_CURVE));
        set(story, "spread", curve.spread(id));
        set(story, "sources", curve.sources(id));
        set(story, "members", page);
        story.set(
                "nextMembers",
                Json.MAPPER.valueToTree(
                        page.size() < size ? null : page.getLast().place()));
        return story;
    }

    private static void set(ObjectNode story, String name, List<?> values) {
        story.set(name, Json.MAPPER.valueToTree(values));
    }
}
