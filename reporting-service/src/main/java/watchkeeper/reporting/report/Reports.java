package watchkeeper.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;

/** The reports, sent ones written with the append of their event. */
@Component
@ProcessingGroup("reports")
public class Reports {
    private final JdbcClient db;

    Reports(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ReportSent event) {
        save(new Report(
                event.reportId(),
                event.ledgerId(),
                event.subject(),
                event.slotId(),
                event.owner(),
                Report.State.SENT,
                event.zero(),
                event.summary(),
                event.realMatter(),
                event.next(),
                event.by(),
                event.at()));
    }

    /** Saves a draft, or makes a draft the report that was sent; what is sent is never overwritten. */
    public void save(Report report) {
        db.sql("""
                insert into report (id, ledger_id, subject, slot_id, owner, state, zero, summary, real_matter,
                    next_steps, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set state = excluded.state, zero = excluded.zero,
                    summary = excluded.summary, real_matter = excluded.real_matter, next_steps = excluded.next_steps,
                    written_by = excluded.written_by, written_at = excluded.written_at
                where report.state = 'DRAFT'""")
                .param(report.id())
                .param(report.ledgerId())
                .param(report.subject())
                .param(report.slotId())
                .param(report.owner())
                .param(report.state().name())
                .param(report.zero())
                .param(report.summary())
                .param(report.realMatter())
                .param(report.next())
                .param(report.by())
                .param(Timestamp.from(report.at()))
                .update();
    }

    public Optional<Report> find(String id) {
        return db.sql("select * from report where id = ?")
                .param(id)
                .query(Reports::read)
                .optional();
    }

    private static Report read(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getString("id"),
                row.getString("ledger_id"),
                row.getString("subject"),
                row.getString("slot_id"),
                row.getString("owner"),
                Report.State.valueOf(row.getString("state")),
                row.getBoolean("zero"),
                row.getString("summary"),
                row.getString("real_matter"),
                row.getString("next_steps"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }
}
