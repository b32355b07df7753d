package watchkeeper.monitoring.feed.poll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import watchkeeper.monitoring.feed.document.Entry;

/** What has been seen in the feeds. An entry is observed when it is first seen, and again when it has changed. */
@Component
class EntryBook {
    private static final Duration KEPT = Duration.ofDays(45);
    private static final int HASH = 16;

    private final JdbcClient db;
    private final Clock clock;

    EntryBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An entry that still has to be sent, with the time at which it was first seen so. */
    record Observed(Entry entry, Instant at) {}

    /** Notes them all, and says which of them have yet to be sent: the new, the changed, those left by a crash. */
    @Transactional
    List<Observed> observe(String feed, List<Entry> entries, Instant now) {
        List<Observed> unsent = new ArrayList<>();
        for (Entry entry : entries) {
            observe(feed, entry, now).ifPresent(at -> unsent.add(new Observed(entry, at)));
        }
        return unsent;
    }

    private Optional<Instant> observe(String feed, Entry entry, Instant now) {
        return db.sql("""
                insert into feed_entry as known (feed_id, entry, version, observed_at, seen_at) values (?, ?, ?, ?, ?)
                on conflict (feed_id, entry) do update set
                    seen_at = excluded.seen_at,
                    sent = known.sent and known.version = excluded.version,
                    observed_at = case when known.version = excluded.version
                        then known.observed_at else excluded.observed_at end,
                    version = excluded.version
                returning case when not sent then observed_at end""")
                .params(feed, hash(entry.name()), hash(entry.version()), Timestamp.from(now), Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The broker has them. */
    @Transactional
    void sent(String feed, List<Observed> sent) {
        for (Observed one : sent) {
            db.sql("update feed_entry set sent = true where feed_id = ? and entry = ? and version = ?")
                    .params(feed, hash(one.entry().name()), hash(one.entry().version()))
                    .update();
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        db.sql("delete from feed_entry where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static byte[] hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
