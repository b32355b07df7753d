package watchkeeper.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReportForm;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.ReportEvent.ReportCorrected;
import watchkeeper.reporting.event.ReportEvent.ReportReceived;

/** The reports: drafts, and what was sent, written with the append of its event. */
@Component
@ProcessingGroup("reports")
public class Reports {
    private static final String WITH_THE_NEXT =
            "select r.*, next.id as corrected_by from report r left join report next on next.corrects = r.id ";

    private final JdbcClient db;

    Reports(JdbcClient db) {
        this.db = db;
    }

    /** What is sent makes a draft of the same id the report; what was sent is never overwritten. */
    @EventHandler
    void on(ReportSent event) {
        db.sql("""
                insert into report (id, ledger_id, subject, slot_id, owner, state, zero, summary, real_matter,
                    next_steps, written_by, written_at, drafted_by, drafted_at, first_edition, form, missed_slot)
                values (?, ?, ?, ?, ?, 'SENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set state = excluded.state, zero = excluded.zero,
                    summary = excluded.summary, real_matter = excluded.real_matter, next_steps = excluded.next_steps,
                    written_by = excluded.written_by, written_at = excluded.written_at,
                    drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at, form = excluded.form
                where report.state = 'DRAFT'""")
                .params(event.reportId(), event.ledgerId(), event.subject())
                .param(event.slotId())
                .params(event.owner(), event.zero())
                .param(event.summary())
                .param(event.realMatter())
                .param(event.next())
                .params(event.by(), Timestamp.from(event.at()))
                .param(event.draftedBy())
                .param(timestamp(event.draftedAt()))
                .param(event.reportId())
                .param(name(event.form()))
                .param(event.missedSlot())
                .update();
    }

    @EventHandler
    void on(ReportCorrected event) {
        db.sql("""
                insert into report (id, ledger_id, subject, slot_id, owner, state, zero, summary, real_matter,
                    next_steps, written_by, written_at, first_edition, edition, corrects, reason, form, missed_slot)
                select ?, ?, ?, ?, ?, 'SENT', false, ?, ?, ?, ?, ?, ?, ?, ?, ?, form, missed_slot
                from report where id = ?
                on conflict (id) do nothing""")
                .params(event.reportId(), event.ledgerId(), event.subject())
                .param(event.slotId())
                .params(event.owner(), event.summary())
                .param(event.realMatter())
                .param(event.next())
                .params(event.by(), Timestamp.from(event.at()), event.firstEdition(), event.edition())
                .params(event.corrects(), event.reason(), event.firstEdition())
                .update();
    }

    @EventHandler
    void on(ReportReceived event) {
        db.sql("""
                insert into report_receipt (report_id, receiver, received_by, received_at) values (?, ?, ?, ?)
                on conflict (report_id, receiver) do nothing""")
                .params(event.reportId(), event.receiver(), event.by(), Timestamp.from(event.at()))
                .update();
    }

    /** Saves a new draft; one that is there already, under the same id, stays as it is. */
    public void draft(Report report) {
        db.sql("""
                insert into report (id, ledger_id, subject, slot_id, owner, state, zero, summary, real_matter,
                    next_steps, written_by, written_at, drafted_by, drafted_at, first_edition, sentences, covers, form)
                values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
                on conflict (id) do nothing""")
                .params(report.id(), report.ledgerId(), report.subject())
                .param(report.slotId())
                .params(report.owner(), report.zero())
                .param(report.summary())
                .param(report.realMatter())
                .param(report.next())
                .params(report.by(), Timestamp.from(report.at()))
                .param(report.draftedBy())
                .param(timestamp(report.draftedAt()))
                .params(report.id(), Json.MAPPER.writeValueAsString(report.sentences()))
                .param(report.covers())
                .param(name(report.form()))
                .update();
    }

    /**
     * Changes a draft.
     *
     * @param version that the change was made from
     * @return false when the draft has changed since, or was sent
     */
    public boolean edit(String id, int version, Text text, String by, Instant at) {
        return db.sql("""
                        update report set zero = ?, summary = ?, real_matter = ?, next_steps = ?, written_by = ?,
                            written_at = ?, version = version + 1
                        where id = ? and version = ? and state = 'DRAFT'""")
                        .param(text.zero())
                        .param(text.summary())
                        .param(text.realMatter())
                        .param(text.next())
                        .params(by, Timestamp.from(at), id, version)
                        .update()
                == 1;
    }

    /** Notes how far the record had come when a report was sent without a draft. */
    public void covers(String id, long position) {
        db.sql("update report set covers = ? where id = ? and covers is null")
                .params(position, id)
                .update();
    }

    public Optional<Report> find(String id) {
        return db.sql(WITH_THE_NEXT + "where r.id = ?")
                .param(id)
                .query((row, n) -> ReportRow.read(row, receipts(id)))
                .optional();
    }

    /** The drafts of a slot that were not sent, the oldest first. */
    public List<String> draftsOf(String slotId) {
        return db.sql("select id from report where slot_id = ? and state = 'DRAFT' order by drafted_at, id")
                .param(slotId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The report of the same duty that was sent last, for another slot of it; a report at any time is none. */
    public Optional<Last> lastOf(String slotId) {
        return db.sql("""
                        select written_at, covers from report
                        where state = 'SENT' and corrects is null and slot_id ^@ ? and slot_id <> ?
                        order by written_at desc limit 1""")
                .params(slotId.substring(0, slotId.lastIndexOf('.') + 1), slotId)
                .query((row, n) -> new Last(
                        row.getTimestamp(1).toInstant(), Objects.requireNonNullElse((Long) row.getObject(2), 0L)))
                .optional();
    }

    /** @param covers how far the record had come when it was drafted; 0 where nobody knows, so that nothing is left out */
    public record Last(Instant at, long covers) {}

    private List<Report.Receipt> receipts(String id) {
        return db.sql(
                        "select receiver, received_by, received_at from report_receipt where report_id = ? order by received_at, receiver")
                .param(id)
                .query((row, n) -> new Report.Receipt(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private static @Nullable String name(@Nullable ReportForm form) {
        return form == null ? null : form.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
