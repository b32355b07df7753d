package watchkeeper.monitoring.storylist;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.live.LiveLists;

/** Makes the rows of the list anew, a few times a second at most however many memberships a burst brings. */
@Component
class StoryRows {
    private static final Logger LOG = LoggerFactory.getLogger(StoryRows.class);
    private static final int AT_ONCE = 20;

    private final StoryBook book;
    private final StoryCurve curve;
    private final LiveLists lists;
    private final TransactionTemplate transaction;

    StoryRows(StoryBook book, StoryCurve curve, LiveLists lists, PlatformTransactionManager transactions) {
        this.book = book;
        this.curve = curve;
        this.lists = lists;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 200)
    void refresh() {
        try {
            Integer made = AT_ONCE;
            while (made != null && made == AT_ONCE) {
                made = transaction.execute(status -> refreshSome());
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the list of stories waits for the database", e);
        }
    }

    private int refreshSome() {
        List<StoryFacts> behind = book.takeDirty(AT_ONCE);
        for (StoryFacts story : behind) {
            lists.put(StoryList.NAME, story.id(), lists.nextPosition(StoryList.NAME), StoryRow.of(story, curve));
        }
        return behind.size();
    }
}
