package watchkeeper.reporting.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.report.Text;

/**
 * A report as it comes: a zero report, or a summary with what is done about the real matter and what is next.
 *
 * @param last {@code final} in JSON: the unit's final report 终报
 * @param missedSlot the missed slot that a report at any time makes up for
 */
record ReportRequest(
        @Nullable Boolean zero,
        @Nullable Boolean draft,
        @Nullable String summary,
        @Nullable String realMatter,
        @Nullable String next,
        @JsonProperty("final") @Nullable Boolean last,
        @Nullable String missedSlot) {
    private static final int LONGEST = 20_000;

    static ReportRequest of(Text text) {
        return new ReportRequest(text.zero(), false, text.summary(), text.realMatter(), text.next(), null, null);
    }

    boolean isLast() {
        return Boolean.TRUE.equals(last);
    }

    boolean isZero() {
        return Boolean.TRUE.equals(zero);
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    Text text() {
        return new Text(isZero(), summary, realMatter, next);
    }

    /** Which slot it is for, its address says; whether it is the final one, its signature. */
    void isForASlot(String clause) {
        if (missedSlot != null) {
            throw Refusal.invalid(
                    "missedSlot", clause, "补述漏报时段须用随时上报", "a missed slot is made up for by a report at any time");
        }
        if (isDraft() && isLast()) {
            throw Refusal.invalid("final", clause, "终报在签发时注明", "what is the final report is said when it is signed");
        }
    }

    /** Silence is never a report: what is no zero report must say something. */
    void complete(String clause) {
        if (!isZero() && (summary == null || summary.isBlank())) {
            throw Refusal.invalid("summary", clause, "缺少 summary（或以 zero 明示零报告）", "summary is missing, or say zero");
        }
        readable(clause);
    }

    /** What is too long or cannot be stored is refused, also in a draft that is not complete yet. */
    void readable(String clause) {
        check("summary", summary, clause);
        check("realMatter", realMatter, clause);
        check("next", next, clause);
    }

    static void check(String field, @Nullable String value, String clause) {
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 过长（上限 " + LONGEST + "）或含无效字符",
                    field + " is longer than " + LONGEST + " or has invalid characters");
        }
    }
}
