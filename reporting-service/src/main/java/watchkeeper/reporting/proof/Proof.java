package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;

/**
 * What was demanded of an incident, slot by slot, and whether the ledger says the same.
 *
 * @param ledger null where there is none
 * @param until up to when it is proved
 * @param settled what happened before this must have been written by now; what is missing after it may be under way
 * @param lines how many messages it was proved from
 */
public record Proof(
        String incident,
        @Nullable String ledger,
        Verdict verdict,
        Words words,
        Instant until,
        Instant settled,
        int lines,
        List<SlotProof> slots,
        List<Fault> faults) {
    /** Whether every slot and every message is as it must be. */
    public enum Verdict {
        PROVED,
        FAULTY,
        /** The incident is younger than what is settled, and its ledger still under way: there is nothing to be judged yet. */
        NOT_SETTLED
    }

    /**
     * One slot that was demanded, as it must stand.
     *
     * @param since from when it stands so
     * @param evidence the report, upstream fact or decision behind it; null where time alone brought it
     */
    public record SlotProof(
            String id,
            DutyKind kind,
            String owner,
            int number,
            Instant opensAt,
            Instant dueAt,
            Instant graceUntil,
            SlotState state,
            Instant since,
            @Nullable String evidence,
            String clause,
            Verdict verdict) {}

    static Words say(Verdict verdict, List<SlotProof> slots, List<Fault> faults) {
        return switch (verdict) {
            case PROVED ->
                new Words(
                        "共 " + slots.size() + " 个时段，逐一核对无误",
                        slots.size() + " slots were demanded; each is as it must be");
            case FAULTY ->
                new Words(
                        "共 " + slots.size() + " 个时段，发现 " + faults.size() + " 处不符",
                        slots.size() + " slots were demanded; " + faults.size() + " faults were found");
            case NOT_SETTLED ->
                new Words("事件刚刚受理，尚未落定，请稍后再核对", "the incident was opened a moment ago and is not settled yet");
        };
    }
}
