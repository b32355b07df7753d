package watchkeeper.reporting.report;

import java.util.Optional;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyRow;

/** What a report is called: the first of an incident, a numbered follow-up, the final one, a briefing, or one at any time. */
public final class Titles {
    private Titles() {}

    /** @param slot that it is for; empty at any time */
    public static Words of(Report report, Optional<DutyRow> slot) {
        return report.form() == ReportForm.FINAL
                ? ReportForm.FINAL.name(0)
                : slot.map(Titles::of).orElse(ReportForm.AT_ANY_TIME.name(0));
    }

    public static Words of(DutyRow slot) {
        return switch (slot.kind()) {
            case INITIAL_REPORT, SPECIAL_REPORT ->
                ReportForm.of(slot.kind()).orElseThrow().name(slot.number());
            case BRIEFING -> new Words("呈报第" + ReportForm.chinese(slot.number()) + "期", "Briefing " + slot.number());
            case ASSESSMENT -> new Words("研判报告", "Assessment");
            case VERIFICATION -> new Words("核实报告", "Verification");
            case INSTRUCTION_FEEDBACK -> new Words("指令反馈", "Feedback on an instruction");
            case MEDIA_MEETING -> new Words("媒体调度会情况", "Media meeting");
            case WATCH_HANDOVER -> new Words("值班交接", "Hand-over of the watch");
            case BROWSING -> new Words("日常浏览情况", "Daily browsing");
            case FIRST_ANSWER -> new Words("首次回应情况", "First answer in public");
            case EVALUATION -> new Words("评估报告", "Evaluation");
        };
    }
}
