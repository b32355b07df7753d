package watchkeeper.reporting.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;

/** Whose hand may write, and whose may sign 签发. */
final class Hands {
    private Hands() {}

    static boolean actsFor(Caller caller, String bodyOrUnit) {
        return caller.units().contains(bodyOrUnit) || caller.bodies().contains(bodyOrUnit);
    }

    static void owes(Caller caller, String owner, String clause) {
        if (!actsFor(caller, owner)) {
            throw notYours(clause);
        }
    }

    static void signs(Caller caller, String clause) {
        if (!caller.has("signer")) {
            throw Refusal.forbidden(
                    clause, "签发须有签发人身份，可先存为草稿（draft）", "only a signer signs and sends; save it as a draft");
        }
    }

    static Refusal notYours(String clause) {
        return Refusal.forbidden(clause, "该报送义务不属于您的单位", "this duty is not your unit's");
    }

    /** A draft is its owner's own until it is signed. */
    static Report readable(Reports reports, String id, Caller caller) {
        return reports.find(id)
                .filter(report -> !report.isDraft() || actsFor(caller, report.owner()))
                .orElseThrow(() -> Refusal.missing("没有这份报告", "no such report"));
    }

    static URI report(String id) {
        return URI.create("/api/reports/" + id);
    }

    static ResponseEntity<Map<String, String>> created(Report report) {
        return ResponseEntity.created(report(report.id()))
                .body(Map.of("id", report.id(), "state", report.state().name()));
    }
}
