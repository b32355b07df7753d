package watchkeeper.reporting.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.SlotState;

/** What became of the slots that fell due in a period, one after the other: a year of them need not fit in memory. */
@Component
public class Outcomes {
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;

    Outcomes(DataSource source, PlatformTransactionManager transactions) {
        this.db = new JdbcTemplate(source);
        db.setFetchSize(AT_ONCE);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /**
     * @param subject the incident, the story that never became one, or the ledger of what belongs to neither
     * @param withinGrace fulfilled after the due time and within the grace
     */
    public record Outcome(
            String subject,
            String owner,
            DutyKind kind,
            SlotState state,
            boolean withinGrace,
            boolean exercise,
            Instant dueAt) {}

    /** @param to the first instant after the period */
    public void each(Instant from, Instant to, Consumer<Outcome> each) {
        RowCallbackHandler handler = row -> each.accept(read(row));
        transaction.executeWithoutResult(
                status -> db.query("""
                select coalesce(body ->> 'incident', body ->> 'story', body ->> 'ledger') as subject, body ->> 'owner' as owner,
                    body ->> 'kind' as kind, body ->> 'state' as state,
                    coalesce((body ->> 'withinGrace')::boolean, false) as within_grace,
                    (body ->> 'exercise')::boolean as exercise, (body ->> 'dueAt')::timestamptz as due_at
                from live_row where list = ? and (body ->> 'dueAt')::timestamptz >= ?
                    and (body ->> 'dueAt')::timestamptz < ?""", handler, DutyBoard.LIST, Timestamp.from(from), Timestamp.from(to)));
    }

    private static Outcome read(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("subject"),
                row.getString("owner"),
                DutyKind.valueOf(row.getString("kind")),
                SlotState.valueOf(row.getString("state")),
                row.getBoolean("within_grace"),
                row.getBoolean("exercise"),
                row.getTimestamp("due_at").toInstant());
    }
}
