package watchkeeper.reporting.report;

import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyRow;

/** What a report is called: the first of an incident, a numbered follow-up, a briefing, or one at any time. */
public final class Titles {
    public static final Words AT_ANY_TIME = new Words("随时上报", "Report at any time");

    private Titles() {}

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
