package watchkeeper.monitoring.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Sensitivity;

/** All versions of all watch-lists, the newest of each in force. */
@Component
public class WatchlistBook {
    private static final TypeReference<List<String>> QUERIES = new TypeReference<>() {};
    private static final String NEWEST = "select distinct on (id) * from watchlist_version order by id, version desc";

    private final JdbcClient db;
    private final Clock clock;
    private final LiveLists lists;

    WatchlistBook(JdbcClient db, Clock clock, LiveLists lists) {
        this.db = db;
        this.clock = clock;
        this.lists = lists;
    }

    public List<WatchlistVersion> inForce() {
        return db.sql(NEWEST).query(WatchlistBook::version).list();
    }

    /** How many queries all lists but this one have. */
    public long queriesBesides(String id) {
        return inForce().stream()
                .map(WatchlistVersion::watchlist)
                .filter(watchlist -> !watchlist.id().equals(id))
                .mapToLong(watchlist -> watchlist.queries().size())
                .sum();
    }

    public Optional<WatchlistVersion> inForce(String id) {
        return versions(id).stream().findFirst();
    }

    /** Newest first. */
    public List<WatchlistVersion> versions(String id) {
        return db.sql("select * from watchlist_version where id = ? order by version desc")
                .param(id)
                .query(WatchlistBook::version)
                .list();
    }

    /** Writes the next version, unless it says the same as the one in force. */
    @Transactional
    public WatchlistVersion write(Watchlist wanted, String by, String reason) {
        db.sql("select pg_advisory_xact_lock(hashtext('watchlist ' || ?))")
                .param(wanted.id())
                .query((row, n) -> n)
                .list();
        Optional<WatchlistVersion> current = inForce(wanted.id());
        if (current.isPresent() && current.get().watchlist().sameAs(wanted)) {
            return current.get();
        }
        int next = current.map(version -> version.watchlist().version()).orElse(0) + 1;
        Watchlist watchlist = new Watchlist(
                wanted.id(), next, wanted.name(), wanted.sensitivity(), wanted.queries(), wanted.subjects());
        WatchlistVersion version = new WatchlistVersion(watchlist, by, now(), reason);
        insert(version);
        return version;
    }

    /** The shipped lists, where there is no list of that id yet. */
    @Transactional
    public void addShipped() {
        for (Watchlist shipped : Shipped.watchlists()) {
            insert(new WatchlistVersion(shipped, "watchkeeper", now(), "随产品提供 | shipped with the product"));
        }
    }

    public List<Watchlist> waiting() {
        return db
                .sql("select * from watchlist_version where not announced order by id, version")
                .query(WatchlistBook::version)
                .list()
                .stream()
                .map(WatchlistVersion::watchlist)
                .toList();
    }

    public void announced(Watchlist watchlist) {
        db.sql("update watchlist_version set announced = true where id = ? and version = ?")
                .params(watchlist.id(), watchlist.version())
                .update();
    }

    /** As the database keeps it, so that it is told the same everywhere. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(WatchlistVersion version) {
        Watchlist watchlist = version.watchlist();
        int written = db.sql("""
                insert into watchlist_version (id, version, name, sensitivity, queries, subjects, changed_by, changed_at, reason)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        watchlist.id(),
                        watchlist.version(),
                        watchlist.name(),
                        watchlist.sensitivity().name(),
                        Json.MAPPER.writeValueAsString(watchlist.queries()),
                        watchlist.subjects().name(),
                        version.changedBy(),
                        Timestamp.from(version.changedAt()),
                        version.reason())
                .update();
        if (written > 0) {
            long position = lists.nextPosition(WatchlistRow.LIST);
            lists.put(WatchlistRow.LIST, watchlist.id(), position, WatchlistRow.of(version));
        }
    }

    private static WatchlistVersion version(ResultSet row, int n) throws SQLException {
        Watchlist watchlist = new Watchlist(
                row.getString("id"),
                row.getInt("version"),
                row.getString("name"),
                Sensitivity.valueOf(row.getString("sensitivity")),
                Json.MAPPER.readValue(row.getString("queries"), QUERIES),
                Subjects.valueOf(row.getString("subjects")));
        return new WatchlistVersion(
                watchlist,
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }
}
