package watchkeeper.monitoring.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.detection.Sealing;

/** The registered feeds. */
@Component
public class FeedBook {
    private final JdbcClient db;
    private final Clock clock;
    private final Sealing sealing;

    FeedBook(JdbcClient db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    public List<RegisteredFeed> all() {
        return db.sql("select * from feed order by id")
                .query(FeedBook::registered)
                .list();
    }

    public Optional<RegisteredFeed> find(String id) {
        return db.sql("select * from feed where id = ?")
                .param(id)
                .query(FeedBook::registered)
                .optional();
    }

    /**
     * Registers or changes it. It is polled at once, and another address is read from its beginning.
     *
     * @param secret null to leave it as it is
     * @return whether it is new
     */
    public boolean write(Feed feed, @Nullable String secret, String by) {
        byte @Nullable [] sealed = secret == null ? null : sealing.seal(secret.getBytes(StandardCharsets.UTF_8));
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("""
                insert into feed (id, name, kind, url, interval_s, platform, media_class, silent_s, max_age_s,
                    changed_by, changed_at, next_poll_at, secret)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, kind = excluded.kind, url = excluded.url,
                    interval_s = excluded.interval_s, platform = excluded.platform,
                    media_class = excluded.media_class, silent_s = excluded.silent_s,
                    max_age_s = excluded.max_age_s, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at, next_poll_at = excluded.next_poll_at,
                    secret = case when excluded.kind = 'WEBHOOK' then coalesce(excluded.secret, feed.secret) end,
                    etag = null, last_modified = null, failures = 0, fault = null
                returning xmax = 0""")
                .param(feed.id())
                .param(feed.name())
                .param(feed.kind().name())
                .param(feed.url() == null ? null : feed.url().toString())
                .param(feed.interval().toSeconds())
                .param(feed.platform())
                .param(feed.mediaClass() == null ? null : feed.mediaClass().name())
                .param(seconds(feed.rules().silentAfter()))
                .param(feed.rules().maxAge().toSeconds())
                .param(by)
                .param(now)
                .param(now)
                .param(sealed)
                .query(Boolean.class)
                .single();
    }

    /** Whether there was one. What it sent stays; its rhythm is forgotten, so nobody misses it. */
    @Transactional
    public boolean remove(String id) {
        db.sql("update pulse set gaps = '{}', silent_since = null where source = ?")
                .param(id)
                .update();
        return db.sql("delete from feed where id = ?").param(id).update() > 0;
    }

    /** The secret of a webhook. */
    public Optional<String> secret(String id) {
        return db.sql("select secret from feed where id = ? and secret is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(kept -> new String(sealing.open(kept), StandardCharsets.UTF_8));
    }

    public static Feed feed(ResultSet row) throws SQLException {
        String url = row.getString("url");
        String media = row.getString("media_class");
        long silent = row.getLong("silent_s");
        return new Feed(
                row.getString("id"),
                row.getString("name"),
                FeedKind.valueOf(row.getString("kind")),
                url == null ? null : URI.create(url),
                Duration.ofSeconds(row.getLong("interval_s")),
                row.getString("platform"),
                media == null ? null : MediaClass.valueOf(media),
                new Feed.Rules(
                        silent == 0 ? null : Duration.ofSeconds(silent), Duration.ofSeconds(row.getLong("max_age_s"))));
    }

    private static RegisteredFeed registered(ResultSet row, int n) throws SQLException {
        return new RegisteredFeed(
                feed(row),
                health(row),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static FeedHealth health(ResultSet row) throws SQLException {
        boolean polled = row.getTimestamp("polled_at") != null;
        int failures = row.getInt("failures");
        FeedHealth.State state =
                !polled ? FeedHealth.State.WAITING : failures > 0 ? FeedHealth.State.FAILING : FeedHealth.State.OK;
        return new FeedHealth(
                state,
                instant(row, "polled_at"),
                instant(row, "succeeded_at"),
                row.getString("url") == null ? null : instant(row, "next_poll_at"),
                failures,
                row.getString("fault"),
                row.getInt("entries"),
                row.getLong("taken"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
