package watchkeeper.incident.web;

import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.IncidentPast;
import watchkeeper.incident.past.Moment;

/** The lists that grow in an incident, a page at a time: as they are, or with {@code asOf} and {@code knownAt} as they were. */
@Component
class Lines {
    private final Doors doors;
    private final IncidentPast past;
    private final Moments moments;

    Lines(Doors doors, IncidentPast past, Moments moments) {
        this.doors = doors;
        this.past = past;
        this.moments = moments;
    }

    LivePage page(String id, String list, LiveView view, LiveFilter narrower, ServerWebExchange exchange) {
        doors.standing(id);
        LiveFilter within = narrower.and(IncidentBoard.ofIncident(id));
        return moments.asked(exchange)
                .map(moment -> view.page(exchange, within, then(id, list, moment)))
                .orElseGet(() -> view.page(exchange, within));
    }

    /** One row of such a list as it was; nothing when the request does not look back. */
    Optional<JsonNode> one(String id, String list, String key, ServerWebExchange exchange) {
        return moments.asked(exchange)
                .map(moment -> Optional.ofNullable(then(id, list, moment).get(key))
                        .orElseThrow(() ->
                                Refusal.missing("当时没有这个条目，或尚不知晓", "at that time there was none, or nobody knew")));
    }

    private SortedMap<String, JsonNode> then(String id, String list, Moment moment) {
        return past.lines(id, list, moment)
                .orElseThrow(() -> Refusal.missing(
                        "在 asOf 所指的时间还没有这个事件，或在 knownAt 所指的时间尚不知晓",
                        "at asOf there was no such incident yet, or at knownAt nobody knew of it"));
    }
}
