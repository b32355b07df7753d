package watchkeeper.reporting.report;

import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyRow;

/** What a report is called: the first of an incident, a numbered follow-up, a briefing, or one at any time. */
public final class Titles {
    public static final Words AT_ANY_TIME = new Words("随时上报", "Report at any time");
    private static final String DIGITS = "零一二三四五六七八九";

    private Titles() {}

    public static Words of(DutyRow slot) {
        return switch (slot.kind()) {
            case INITIAL_REPORT -> new Words("首报", "Initial report");
            case SPECIAL_REPORT -> new Words("续报" + han(slot.number()), "Follow-up report " + slot.number());
            case BRIEFING -> new Words("呈报第" + han(slot.number()) + "期", "Briefing " + slot.number());
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

    /** A number from 1 to 99 as it is spoken; from 100 on digit by digit. */
    static String han(int number) {
        if (number >= 100) {
            StringBuilder spelt = new StringBuilder();
            Integer.toString(number).chars().forEach(digit -> spelt.append(DIGITS.charAt(digit - '0')));
            return spelt.toString();
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens + (number < 10 ? "" : "十") + ones;
    }
}
