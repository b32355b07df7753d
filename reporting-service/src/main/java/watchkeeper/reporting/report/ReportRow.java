package watchkeeper.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReportForm;

/** A row of the reports as a report. */
final class ReportRow {
    private static final TypeReference<List<Sentence>> SENTENCES = new TypeReference<>() {};

    private ReportRow() {}

    static Report read(ResultSet row, List<Report.Receipt> receipts) throws SQLException {
        String form = row.getString("form");
        Timestamp drafted = row.getTimestamp("drafted_at");
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
                row.getTimestamp("written_at").toInstant(),
                row.getString("drafted_by"),
                drafted == null ? null : drafted.toInstant(),
                row.getInt("version"),
                new Report.Edition(
                        row.getInt("edition"),
                        row.getString("first_edition"),
                        row.getString("corrects"),
                        row.getString("corrected_by"),
                        row.getString("reason")),
                Json.MAPPER.readValue(row.getString("sentences"), SENTENCES),
                (Long) row.getObject("covers"),
                receipts,
                form == null ? null : ReportForm.valueOf(form),
                row.getString("missed_slot"));
    }
}
