package watchkeeper.reporting.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;

/** Reads the timeline of an incident. */
@Component
public class Timeline {
    private static final String FACTS = """
            select e.position as entry, l.* from record_entry e
            join record_line l on l.id = e.line where e.incident = ?""";

    private final JdbcClient db;
    private final Wording wording;
    private final TransactionTemplate snapshot;

    private record Row(TimelineCursor cursor, TimelineFact fact) {}

    Timeline(JdbcClient db, Wording wording, PlatformTransactionManager transactions) {
        this.db = db;
        this.wording = wording;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param after cursor of the page before, or null
     * @throws Refusal 404 when the record knows no such incident, 400 for a cursor that is none
     */
    public TimelinePage page(String incident, TimelineFilter filter, @Nullable String after, int limit) {
        TimelineCursor from = after == null ? null : TimelineCursor.read(after);
        return Objects.requireNonNull(snapshot.execute(status -> {
            known(incident);
            long position = position();
            List<Row> rows = inOrder(incident, filter, from, limit + 1);
            boolean more = rows.size() > limit;
            List<Row> shown = more ? rows.subList(0, limit) : rows;
            return new TimelinePage(
                    shown.stream().map(Row::fact).toList(),
                    more ? shown.getLast().cursor().text() : null,
                    position);
        }));
    }

    /** The last position that was given to any incident. */
    public long position() {
        return db.sql("select position from record_position").query(Long.class).single();
    }

    /** What came after a position, as it came, up to another position: complete. */
    public List<TimelineFact> after(String incident, TimelineFilter filter, long position, long upTo) {
        List<Object> params = new ArrayList<>(List.of(incident, position, upTo));
        String where = filter.sql(params);
        return db
                .sql(FACTS + " and e.position > ? and e.position <= ?" + where + " order by e.position")
                .params(params)
                .query(this::row)
                .list()
                .stream()
                .map(Row::fact)
                .toList();
    }

    /** @throws Refusal 404 when the record knows no such incident */
    public void known(String incident) {
        boolean opened = db.sql("select exists (select 1 from record_entry where incident = ?)")
                .param(incident)
                .query(Boolean.class)
                .single();
        if (!opened) {
            throw Refusal.missing("案卷中没有这个事件", "the record knows no such incident");
        }
    }

    private List<Row> inOrder(String incident, TimelineFilter filter, @Nullable TimelineCursor from, int limit) {
        List<Object> params = new ArrayList<>(List.of(incident));
        String where = filter.sql(params);
        if (from != null) {
            where += " and (e.occurred_at, e.recorded_at, e.sequence, e.line) > (?, ?, ?, ?)";
            params.addAll(from.params());
        }
        params.add(limit);
        return db.sql(FACTS + where + " order by e.occurred_at, e.recorded_at, e.sequence, e.line limit ?")
                .params(params)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new TimelineCursor(
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getLong("sequence"),
                        row.getLong("id")),
                fact(row, n));
    }

    /** A line, and as {@code entry} its position in the incident. */
    TimelineFact fact(ResultSet row, int n) throws SQLException {
        String[] type = row.getString("type").split("\\.", 3);
        var body = Json.MAPPER.readTree(row.getString("body"));
        return new TimelineFact(
                row.getString("message_id"),
                row.getLong("entry"),
                type[1],
                type[2],
                wording.of(type[2], body),
                Instant.parse(row.getString("occurred")),
                Instant.parse(row.getString("recorded")),
                row.getString("by_whom"),
                row.getString("clause"),
                row.getString("subject"),
                row.getString("aggregate"),
                row.getLong("sequence"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                body);
    }
}
