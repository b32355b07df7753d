package watchkeeper.reporting.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.report.RealMatter;

/** What may be done with a slot, each with the refusal that says why. */
final class LedgerRules {
    private static final String AT_ANY_TIME = "五";

    private LedgerRules() {}

    static Refusal noSuchSlot(String slotId) {
        return Refusal.conflict("", "时段 " + slotId + " 尚未开放", "slot " + slotId + " is not open yet");
    }

    static void mayBeReported(Slot slot, Schedule schedule, boolean zero, @Nullable String realMatter) {
        if (slot.state() == SlotState.MISSED) {
            throw Refusal.conflict(
                    slot.clause(),
                    "时段已漏报，不可补记；请另作随时上报并注明该时段" + nowOpen(slot, schedule),
                    "the slot is missed, which is final; send a report at any time that names it"
                            + nowOpen(slot, schedule));
        }
        if (!slot.stillOwed()) {
            throw Refusal.conflict(
                    slot.clause(),
                    "时段状态为 " + slot.state() + nowOpen(slot, schedule),
                    "the slot is " + slot.state() + nowOpen(slot, schedule));
        }
        if (zero && !slot.zeroReport()) {
            throw Refusal.conflict(slot.clause(), "本级应急响应不接受零报告", "the terms allow no zero report for this duty");
        }
        if (!zero && schedule.termOf(slot).map(DutyTerm::realMatter).orElse(false)) {
            RealMatter.mustBeIn(realMatter, slot.clause());
        }
    }

    /** A report at any time may make up for a slot that was missed; the slot stays so. */
    static void mayMakeUpFor(String missed, Schedule schedule, String owner) {
        Slot slot = schedule.slot(missed)
                .filter(known -> known.owner().equals(owner))
                .orElseThrow(() -> Refusal.invalid(
                        "missedSlot", AT_ANY_TIME, "本单位没有时段 " + missed, "slot " + missed + " is none of this unit's"));
        if (slot.state() != SlotState.MISSED) {
            throw Refusal.conflict(
                    "missedSlot",
                    slot.clause(),
                    "时段状态为 " + slot.state() + "，只有漏报的时段可以补述",
                    "the slot is " + slot.state() + ", and only a missed one is made up for");
        }
    }

    /**
     * The final report 终报 is a unit's own decision, once the response asks it for nothing more: after the lift, or after its
     * release. What it was late with may be its final one as well.
     *
     * @param slot that it is for; null at any time
     * @param former the owner's final report on this response, or null
     */
    static void mayBeFinal(@Nullable Slot slot, Schedule schedule, String owner, @Nullable String former) {
        String clause = slot == null ? AT_ANY_TIME : slot.clause();
        if (slot != null && slot.kind() != DutyKind.SPECIAL_REPORT) {
            throw notFinal(clause, "终报只能是专报或随时上报", "a final report is a special report or one at any time");
        }
        if (schedule.command().isEmpty()) {
            throw notFinal(clause, "从未启动应急响应，没有可终结的报送", "no response was ever in force that it could end");
        }
        if (schedule.reports(owner)) {
            throw notFinal(
                    clause,
                    "应急响应尚未解除，本单位仍须报送，不能作终报",
                    "the response is in force and asks for more: no report is the final one yet");
        }
        if (former != null) {
            throw notFinal(
                    clause,
                    "已有终报 " + former + "，可更正（correction）",
                    "the final report is " + former + "; it can be corrected");
        }
    }

    private static Refusal notFinal(String clause, String zh, String en) {
        return Refusal.conflict("final", clause, zh, en);
    }

    /**
     * A waiver is the command body's in force; after the lift, that of the last that was. What came late can be counted as in
     * time where it is said to have happened in time.
     *
     * @return the command body
     */
    static String mayBeWaived(Slot slot, Schedule schedule, Set<String> bodies) {
        String command = schedule.command()
                .orElseThrow(
                        () -> Refusal.conflict(slot.clause(), "尚未启动应急响应，无指挥机构可决定免报", "no response was ever in force"));
        if (!bodies.contains(command)) {
            throw Refusal.forbidden(
                    slot.clause(), "免报由指挥机构 " + command + " 决定", "a waiver is decided by the command body, " + command);
        }
        if (!slot.stillOwed() && !slot.claimedInTime()) {
            throw Refusal.conflict(slot.clause(), "时段状态为 " + slot.state(), "the slot is " + slot.state());
        }
        return command;
    }

    private static String nowOpen(Slot slot, Schedule schedule) {
        return schedule.openSlotOf(slot.kind(), slot.owner())
                .map(open -> "；open: " + open.id())
                .orElse("");
    }
}
