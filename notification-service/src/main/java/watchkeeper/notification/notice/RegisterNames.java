package watchkeeper.notification.notice;

import static java.util.Map.entry;

import java.util.Map;
import watchkeeper.contracts.Words;

/** How the registers are called; one that came since is called by its address. */
final class RegisterNames {
    private static final Map<String, Words> NAMES = Map.ofEntries(
            entry("consultations", new Words("会商", "Consultation")),
            entry("evaluation", new Words("评估", "Evaluation")),
            entry("expansion", new Words("扩大应急响应", "Expansion")),
            entry("first-report", new Words("首报", "First report")),
            entry("help-decisions", new Words("是否请求协助", "Decision on asking for help")),
            entry("instructions", new Words("指令", "Instruction")),
            entry("letters", new Words("函", "Letter")),
            entry("media-meetings", new Words("媒体调度会", "Media meeting")),
            entry("press-conferences", new Words("发布会", "Press conference")),
            entry("press-roles", new Words("发布人员", "Press roles")),
            entry("questions", new Words("网民关切", "Open question")),
            entry("statements", new Words("通稿", "Statement")),
            entry("submissions", new Words("呈阅材料", "Submission")),
            entry("support", new Words("运行保障", "Support")),
            entry("talking-points", new Words("口径", "Talking points")),
            entry("tasks-from-above", new Words("上级交办", "Task from above")),
            entry("verifications", new Words("核实", "Verification")),
            entry("work-groups", new Words("工作组", "Work group")));

    private RegisterNames() {}

    static Words of(String register) {
        return NAMES.getOrDefault(register, new Words(register, register));
    }
}
