package watchkeeper.reporting.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.duty.Slot;

/** What may be done with a slot, each with the refusal that says why. */
final class LedgerRules {
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
        boolean sayIt = !zero && schedule.termOf(slot).map(DutyTerm::realMatter).orElse(false);
        if (sayIt && (realMatter == null || realMatter.isBlank())) {
            throw Refusal.invalid(
                    "realMatter",
                    slot.clause(),
                    "缺少 realMatter：本级报告须有现实处置一节",
                    "realMatter is missing: at this level a report has a section on the real matter");
        }
    }

    /**
     * A waiver is the command body's in force; after the lift, that of the last that was. What came late can be counted as in
     * time where it is said to have happened in time.
     */
    static void mayBeWaived(Slot slot, Schedule schedule, Set<String> bodies) {
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
    }

    private static String nowOpen(Slot slot, Schedule schedule) {
        return schedule.openSlotOf(slot.kind(), slot.owner())
                .map(open -> "；open: " + open.id())
                .orElse("");
    }
}
