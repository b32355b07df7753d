package watchkeeper.monitoring.web;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.outside.AddressGuard;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.FeedBook;
import watchkeeper.monitoring.feed.FeedKind;
import watchkeeper.monitoring.feed.webhook.Webhooks;
import watchkeeper.monitoring.feedlist.FeedRows;
import watchkeeper.monitoring.feedlist.FeedView;

/** The registered feeds 信源: their rules, their health, and a webhook's secret, once. */
@RestController
@RequestMapping("/api/feeds")
class FeedController {
    private final FeedBook book;
    private final FeedRows rows;
    private final LiveView view;
    private final Webhooks webhooks;
    private final AddressGuard guard;

    FeedController(FeedBook book, FeedRows rows, LiveViews views, Webhooks webhooks, AddressGuard guard) {
        this.book = book;
        this.rows = rows;
        this.view = views.of(FeedRows.LIST, Map.of("platform", "platform", "kind", "kind"));
        this.webhooks = webhooks;
        this.guard = guard;
    }

    /** The registered ones and those that only send. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LivePage all(ServerWebExchange exchange) {
        rows.refresh();
        return view.page(exchange);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return view.stream(exchange);
    }

    @GetMapping("/{id}")
    FeedView one(@PathVariable String id) {
        return rows.find(id).orElseThrow(FeedController::missing);
    }

    @PutMapping("/{id}")
    ResponseEntity<FeedView> put(Caller caller, @PathVariable String id, @RequestBody FeedForm form) {
        demand(caller);
        Feed feed = form.checked(id);
        refuseInside(feed.url());
        boolean webhook = feed.kind() == FeedKind.WEBHOOK;
        String sent = webhook ? form.checkedSecret() : null;
        boolean make = webhook
                && sent == null
                && (FeedForm.GENERATE.equals(form.secret()) || book.secret(id).isEmpty());
        String made = make ? webhooks.newSecret() : null;
        boolean created = book.write(feed, make ? made : sent, caller.sub());
        FeedView view = one(id).withSecret(made);
        return created ? ResponseEntity.created(URI.create("/api/feeds/" + id)).body(view) : ResponseEntity.ok(view);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
        demand(caller);
        if (!book.remove(id)) {
            throw missing();
        }
        return ResponseEntity.noContent().build();
    }

    /** Said at once to whoever registers it; it is looked at again at every poll. */
    private void refuseInside(@Nullable URI url) {
        if (url == null) {
            return;
        }
        try {
            guard.check(url);
        } catch (AddressGuard.Refused e) {
            throw Refusal.invalid("url", "", "该地址指向内部网络", String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            // It may be known tomorrow; until then its health says so.
            return;
        }
    }

    private static Refusal missing() {
        return Refusal.missing("没有这个信源", "no such feed");
    }

    private static void demand(Caller caller) {
        Roles.demand(caller, "duty-officer", "admin");
    }
}
