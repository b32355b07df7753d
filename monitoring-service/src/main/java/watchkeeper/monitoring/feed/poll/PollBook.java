package watchkeeper.monitoring.feed.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.monitoring.feed.FeedBook;

/** Which feeds are due, and how polling them went. */
@Component
class PollBook {
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int LONGEST_FAULT = 300;

    private final JdbcClient db;
    private final PollSettings settings;

    PollBook(JdbcClient db, PollSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * Takes the feeds that are due and sets when they are due again: so a crash in the middle costs one interval, and
     * no two instances poll the same feed.
     *
     * @param now product time
     */
    List<DueFeed> take(Instant now, int most) {
        return db.sql("""
                update feed set next_poll_at = ?::timestamptz + interval_s * interval '1 second', fetched_at = now()
                where id in (
                    select id from feed
                    where url is not null and next_poll_at <= ?
                        and (fetched_at is null or fetched_at <= now() - ? * interval '1 millisecond')
                    order by next_poll_at limit ? for update skip locked)
                returning *""")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now),
                        settings.rest().toMillis(),
                        most)
                .query(PollBook::due)
                .list();
    }

    void succeeded(DueFeed due, Instant now, Document document) {
        db.sql("""
                update feed set polled_at = ?, succeeded_at = ?, failures = 0, fault = ?, etag = ?, last_modified = ?,
                    entries = ?, taken = taken + ?
                where id = ?""")
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .param(document.remark())
                .param(document.etag())
                .param(document.lastModified())
                .param(document.entries())
                .param(document.taken())
                .param(due.feed().id())
                .update();
    }

    void unchanged(DueFeed due, Instant now) {
        db.sql("update feed set polled_at = ?, succeeded_at = ?, failures = 0, fault = null where id = ?")
                .params(Timestamp.from(now), Timestamp.from(now), due.feed().id())
                .update();
    }

    /** The pause doubles with every failure in a row. */
    void failed(DueFeed due, Instant now, String fault) {
        Duration pause = due.feed().interval().multipliedBy(1L << Math.min(due.failures(), MOST_DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        db.sql("""
                update feed set polled_at = ?, failures = failures + 1, fault = ?, next_poll_at = ?
                where id = ?""")
                .params(
                        Timestamp.from(now),
                        fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault,
                        Timestamp.from(next),
                        due.feed().id())
                .update();
    }

    /**
     * @param remark what was wrong with some of its entries, or null
     * @param taken how many detections came of it
     */
    record Document(
            @Nullable String etag,
            @Nullable String lastModified,
            int entries,
            long taken,
            @Nullable String remark) {}

    private static DueFeed due(ResultSet row, int n) throws SQLException {
        return new DueFeed(
                FeedBook.feed(row), row.getInt("failures"), row.getString("etag"), row.getString("last_modified"));
    }
}
