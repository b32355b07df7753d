package watchkeeper.monitoring.feedlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.feed.FeedBook;
import watchkeeper.monitoring.feed.RegisteredFeed;
import watchkeeper.monitoring.silence.Pulse;
import watchkeeper.monitoring.silence.PulseBook;

/**
 * Keeps the live list of the feeds. What a row says changes with every poll and every post, in several places: so all of
 * them are looked at every two seconds, and only those are written that say something else.
 */
@Component
public class FeedRows {
    public static final String LIST = "feeds";
    private static final Logger LOG = LoggerFactory.getLogger(FeedRows.class);

    private final FeedBook book;
    private final PulseBook pulses;
    private final LiveLists lists;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    FeedRows(FeedBook book, PulseBook pulses, LiveLists lists, JdbcClient db, PlatformTransactionManager transactions) {
        this.book = book;
        this.pulses = pulses;
        this.lists = lists;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Optional<FeedView> find(String id) {
        Optional<Pulse> heard = pulses.find(id);
        return book.find(id)
                .map(feed -> FeedView.of(feed, heard.orElse(null)))
                .or(() -> heard.map(FeedView::unregistered));
    }

    @Scheduled(fixedDelay = 2_000)
    void follow() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the list of feeds waits for the database", e);
        }
    }

    /** At once, for who is about to look. */
    public void refresh() {
        transaction.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock(hashtext('list of feeds'))")
                    .query((row, n) -> n)
                    .list();
            Map<String, JsonNode> shown = new LinkedHashMap<>();
            lists.all(LIST, LiveFilter.NONE)
                    .forEach(row -> shown.put(row.path("id").asString(), row));
            for (FeedView view : views()) {
                JsonNode row = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(view));
                if (!row.equals(shown.remove(view.id()))) {
                    lists.put(LIST, view.id(), lists.nextPosition(LIST), row);
                }
            }
            shown.keySet().forEach(gone -> lists.remove(LIST, gone, lists.nextPosition(LIST)));
        });
    }

    private List<FeedView> views() {
        Map<String, Pulse> heard = new LinkedHashMap<>();
        pulses.all().forEach(pulse -> heard.put(pulse.source(), pulse));
        List<FeedView> views = new ArrayList<>();
        for (RegisteredFeed feed : book.all()) {
            views.add(FeedView.of(feed, heard.remove(feed.feed().id())));
        }
        heard.values().forEach(pulse -> views.add(FeedView.unregistered(pulse)));
        return views;
    }
}
