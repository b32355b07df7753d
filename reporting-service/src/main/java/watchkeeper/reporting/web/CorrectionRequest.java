package watchkeeper.reporting.web;

import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.report.RealMatter;
import watchkeeper.reporting.report.Text;

/** A new edition of a report that was sent, and why. */
record CorrectionRequest(
        @Nullable String summary,
        @Nullable String realMatter,
        @Nullable String next,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 2000;

    /** @param realMatterToo whether the terms ask for the section on the real matter */
    void complete(String clause, boolean realMatterToo) {
        ReportRequest.of(new Text(false, summary, realMatter, next)).complete(clause);
        if (realMatterToo) {
            RealMatter.mustBeIn(realMatter, clause);
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.invalid(
                    "reason",
                    clause,
                    "缺少 reason，或过长（上限 " + LONGEST_REASON + "）、含无效字符",
                    "reason is missing, longer than " + LONGEST_REASON + " or has invalid characters");
        }
    }
}
