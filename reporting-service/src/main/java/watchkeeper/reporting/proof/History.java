package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.SlotState;

/**
 * What was written about one slot, against what must be. A correction takes back what was written before it, which must
 * have been right by what was known then.
 *
 * @param known the stages that must be
 */
record History(String slot, List<Written> written, Known known) {
    static final long NOW = Long.MAX_VALUE;

    /** What must be by what the ledger knew when it began to write something anew, until it took that back. */
    interface Known {
        /**
         * @param began sequence of the first message of a run
         * @param ended sequence of the one that begins the next; {@link #NOW} where there is none
         */
        List<Stage> between(long began, long ended);
    }

    /** @param settled a stage after this may be under way */
    List<Fault> faults(Instant settled) {
        int from = 0;
        for (int i = 1; i < written.size(); i++) {
            if (written.get(i).beginsAnew()) {
                List<Fault> before = compare(
                        from,
                        i,
                        known.between(
                                written.get(from).sequence(), written.get(i).sequence()),
                        null);
                if (!before.isEmpty()) {
                    return before;
                }
                from = i;
            }
        }
        return compare(from, written.size(), known.between(0, NOW), settled);
    }

    private List<Fault> compare(int from, int to, List<Stage> stages, @Nullable Instant settled) {
        int next = 0;
        for (int i = from; i < to; i++) {
            Written found = written.get(i);
            if (found.isCorrection()) {
                if (isNotYet(found, stages)) {
                    continue;
                }
                next = stageOf(found, stages);
            }
            if (next >= stages.size()) {
                return List.of(next == 0 ? undemanded(found) : tooMuch(found, stages));
            }
            List<Fault> differences = Difference.between(stages.get(next), found);
            if (!differences.isEmpty()) {
                return differences;
            }
            SlotState before = next == 0 ? null : stages.get(next - 1).state();
            if (found.from() != null && !found.isCorrection() && found.from() != before) {
                return List.of(Fault.of(
                        FaultKind.STATE_BEFORE,
                        slot,
                        Objects.toString(before, ""),
                        Objects.toString(found.from(), "")));
            }
            next++;
        }
        return settled == null
                        || next >= stages.size()
                        || !stages.get(next).at().isBefore(settled)
                ? List.of()
                : List.of(missing(stages, next));
    }

    /** A slot may turn out never to have been demanded, or not before a time that had not come. */
    private static boolean isNotYet(Written correction, List<Stage> stages) {
        return correction.slot().state() == SlotState.CANCELLED
                && correction.at() != null
                && (stages.isEmpty() || stages.getFirst().at().isAfter(correction.at()));
    }

    /** The stage that a correction goes to; the last one, where it goes to none. */
    private static int stageOf(Written correction, List<Stage> stages) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (Difference.isNone(stages.get(i), correction)) {
                return i;
            }
        }
        return Math.max(0, stages.size() - 1);
    }

    private Fault missing(List<Stage> stages, int next) {
        return Fault.of(
                next == 0 ? FaultKind.SLOT_MISSING : FaultKind.STATE_MISSING,
                slot,
                stages.get(next).said(),
                "");
    }

    private Fault undemanded(Written found) {
        return Fault.of(FaultKind.SLOT_UNDEMANDED, slot, "", found.said());
    }

    private Fault tooMuch(Written found, List<Stage> stages) {
        return Fault.of(FaultKind.STATE, slot, stages.getLast().said(), found.said());
    }
}
