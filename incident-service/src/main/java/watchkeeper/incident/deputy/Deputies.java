package watchkeeper.incident.deputy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deputies 代理: named by the body itself, for a time that ends. Rows are added and ended, never taken back. */
@Component
public class Deputies {
    private final JdbcClient db;
    private final Clock clock;

    Deputies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Named once; the same request again changes nothing. */
    public void name(Deputy deputy) {
        db.sql("""
                insert into deputy (id, body, person, valid_from, valid_to, reason, named_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        deputy.id(),
                        deputy.body(),
                        deputy.person(),
                        Timestamp.from(deputy.from()),
                        Timestamp.from(deputy.to()),
                        deputy.reason(),
                        deputy.namedBy())
                .update();
    }

    /**
     * Ends it now.
     *
     * @return false when it is over already, or never was
     */
    public boolean end(String id) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("update deputy set valid_to = ? where id = ? and valid_to > ?")
                        .params(now, id, now)
                        .update()
                > 0;
    }

    public List<Deputy> all() {
        return db.sql("select * from deputy order by valid_from desc, id")
                .query(Deputies::row)
                .list();
    }

    /** The bodies that a person may decide as at this moment, besides its own. */
    public List<String> bodiesOf(String person) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("select body from deputy where person = ? and valid_from <= ? and valid_to > ?")
                .params(person, now, now)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Deputy row(ResultSet row, int n) throws SQLException {
        return new Deputy(
                row.getString("id"),
                row.getString("body"),
                row.getString("person"),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                row.getString("reason"),
                row.getString("named_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
