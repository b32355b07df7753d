package watchkeeper.monitoring.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.monitoring.intake.StoryCommands;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.story.Merge;
import watchkeeper.monitoring.story.Split;
import watchkeeper.monitoring.story.StoryCommand;
import watchkeeper.monitoring.storylist.StoryCommandBook;
import watchkeeper.monitoring.storylist.StoryCommandBook.Ordered;
import watchkeeper.monitoring.storylist.StoryList;
import watchkeeper.monitoring.storylist.StoryMembers;

/**
 * What people order of stories. 202 means that it is on its way; the list shows it as soon as it is told, and the command
 * itself what became of it: the topology decides by what it knows then.
 */
@RestController
@RequestMapping("/api/stories/{id}")
class StoryOrderController {
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_ITEMS = 1_000;

    record Order(
            @Nullable String reason,
            @Nullable String into,
            @Nullable List<@Nullable String> items) {}

    private final LiveLists lists;
    private final StoryMembers members;
    private final StoryCommands commands;
    private final StoryCommandBook book;

    StoryOrderController(LiveLists lists, StoryMembers members, StoryCommands commands, StoryCommandBook book) {
        this.lists = lists;
        this.members = members;
        this.commands = commands;
        this.book = book;
    }

    @PostMapping("/dismissal")
    ResponseEntity<Map<String, Object>> dismiss(
            Caller caller, ServerWebExchange exchange, @PathVariable String id, @RequestBody Order sent) {
        String watchlist = open(caller, id);
        return order(new Dismissal(id, watchlist, caller.sub(), reason(sent), Idempotency.idFor(exchange, caller)));
    }

    /** {@code {items[], reason}}: these posts are another matter, which gets a story of its own. */
    @PostMapping("/split")
    ResponseEntity<Map<String, Object>> split(
            Caller caller, ServerWebExchange exchange, @PathVariable String id, @RequestBody Order sent) {
        String watchlist = open(caller, id);
        List<String> items = items(sent);
        if (members.among(id, items).size() < items.size()) {
            throw Refusal.conflict("", "所列条目不都属于这个话题", "not all of these items belong to the story");
        }
        return order(new Split(id, watchlist, items, caller.sub(), reason(sent), Idempotency.idFor(exchange, caller)));
    }

    /** {@code {into, reason}}: it is the same matter as another story of its watch-list, and goes on as that. */
    @PostMapping("/merge")
    ResponseEntity<Map<String, Object>> merge(
            Caller caller, ServerWebExchange exchange, @PathVariable String id, @RequestBody Order sent) {
        String watchlist = open(caller, id);
        String into = sent.into() == null ? "" : sent.into().strip();
        JsonNode other = lists.find(StoryList.NAME, into)
                .orElseThrow(() -> Refusal.invalid("into", "", "没有要并入的话题", "no such story to merge into"));
        if (into.equals(id) || !watchlist.equals(other.path("watchlist").asString(""))) {
            throw Refusal.conflict("", "只能并入同一方案的其他话题", "only into another story of the same watch-list");
        }
        demandOpen(other);
        return order(new Merge(id, into, watchlist, caller.sub(), reason(sent), Idempotency.idFor(exchange, caller)));
    }

    /** What became of a command; {@code outcome} is null as long as nothing was decided. */
    @GetMapping("/commands/{command}")
    Ordered command(@PathVariable String id, @PathVariable String command) {
        return book.find(id, command).orElseThrow(() -> Refusal.missing("没有这条指令", "no such command"));
    }

    private ResponseEntity<Map<String, Object>> order(StoryCommand command) {
        commands.order(command);
        String commandId = Objects.requireNonNull(command.commandId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/stories/" + command.storyId() + "/commands/" + commandId))
                .body(Map.of("id", command.storyId(), "watchlist", command.watchlist(), "command", commandId));
    }

    /** The watch-list of a story that the caller may order about and that still goes on. */
    private String open(Caller caller, String id) {
        if (caller.bodies().isEmpty()) {
            Roles.demand(caller, "duty-officer");
        }
        JsonNode story = lists.find(StoryList.NAME, id).orElseThrow(() -> Refusal.missing("没有这个话题", "no such story"));
        demandOpen(story);
        return story.path("watchlist").asString("");
    }

    private static void demandOpen(JsonNode story) {
        String state = story.path("state").asString("");
        if (state.equals("DISMISSED")) {
            throw Refusal.conflict("", "该话题已经排除", "the story is dismissed already");
        }
        if (state.equals("MERGED")) {
            String into = story.path("merged").path("into").asString("");
            throw Refusal.conflict("", "该话题已并入 " + into, "the story is merged into " + into);
        }
    }

    private static String reason(Order sent) {
        String reason =
                sent.reason() == null ? "" : sent.reason().replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "", "须说明理由，不超过 1000 字", "a reason of at most 1000 characters is needed");
        }
        return reason;
    }

    private static List<String> items(Order sent) {
        List<String> items = sent.items() == null
                ? List.of()
                : sent.items().stream().filter(Objects::nonNull).distinct().toList();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refusal.invalid("items", "", "须列出 1 到 1000 条", "1 to 1000 items are needed");
        }
        return items;
    }
}
