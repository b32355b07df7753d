package watchkeeper.reporting.proof;

import watchkeeper.contracts.Words;

/** What can be wrong. {@code %1} is what it is about, {@code %2} what was expected, {@code %3} what was found. */
public enum FaultKind {
    HOLE("%1 缺少第 %2 条消息", "%1 lacks message %2"),
    TAIL_CUT("%1 已发布至第 %2 条，案卷只到第 %3 条", "%1 was published up to %2, the record ends at %3"),
    DOUBLED("%1 的第 %3 条消息重复", "%1 has message %3 twice"),
    NO_LEDGER("事件 %1 没有台账", "incident %1 has no ledger"),
    SEVERAL_LEDGERS("事件 %1 有多个台账：%3", "incident %1 has several ledgers: %3"),
    NOT_TAKEN("台账没有采纳 %1（%2）", "the ledger has not taken %1 (%2)"),
    TAKEN_TWICE("台账重复采纳 %1", "the ledger has taken %1 twice"),
    FACT_UNKNOWN("台账采纳了案卷中没有的 %1（%3）", "the ledger has taken %1 (%3), which is not on record"),
    FACT_TIME("%1 记录于 %2，台账记为 %3", "%1 was recorded at %2, the ledger says %3"),
    UNIT_NOT_PASSED("合并后单位 %2 未转入 %1", "unit %2 did not pass to %1 at the merge"),
    SLOT_MISSING("缺少时段 %1：%2", "slot %1 is missing: %2"),
    SLOT_UNDEMANDED("时段 %1 无人要求：%3", "slot %1 was never demanded: %3"),
    STATE_MISSING("时段 %1 应为 %2，没有记载", "slot %1 should be %2, which is not written"),
    STATE("时段 %1 应为 %2，记为 %3", "slot %1 should be %2, but is written as %3"),
    STATE_BEFORE("时段 %1 此前应为 %2，记为 %3", "slot %1 was %2 before, but is written as %3"),
    OPENING("时段 %1 应于 %2 开放，记为 %3", "slot %1 opens at %2, but is written as %3"),
    DUE("时段 %1 应于 %2 到期，记为 %3", "slot %1 is due at %2, but is written as %3"),
    NOTICE("时段 %1 应于 %2 起提醒，记为 %3", "slot %1 is due soon from %2, but is written as %3"),
    GRACE("时段 %1 宽限应至 %2，记为 %3", "the grace of slot %1 ends at %2, but is written as %3"),
    TIME("时段 %1 的状态应自 %2 起，记为 %3", "the state of slot %1 holds from %2, but is written as %3"),
    OWNER("时段 %1 的义务人应为 %2，记为 %3", "slot %1 is owed by %2, but is written as %3"),
    TERM("时段 %1 的条款应为 %2，记为 %3", "the terms of slot %1 are %2, but are written as %3"),
    CALENDAR("时段 %1 应按 %2 的通知计算工作日，记为 %3", "slot %1 counts working days by the notices %2, but says %3"),
    EVIDENCE("时段 %1 的依据应为 %2，记为 %3", "the evidence of slot %1 is %2, but is written as %3"),
    ZERO_REPORT("时段 %1 不接受零报告，却有 %3", "slot %1 allows no zero report, but has %3"),
    REPORT_OF_ANOTHER("时段 %1 应由 %2 报送，报告来自 %3", "slot %1 is owed by %2, its report is from %3");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Words words(String about, String expected, String found) {
        return new Words(fill(zh, about, expected, found), fill(en, about, expected, found));
    }

    private static String fill(String text, String about, String expected, String found) {
        return text.replace("%1", about).replace("%2", expected).replace("%3", found);
    }
}
