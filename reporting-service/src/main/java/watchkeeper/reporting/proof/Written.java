package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.proof.Stage.How;

/**
 * What a ledger wrote about a slot.
 *
 * @param how null where it takes back what it wrote before
 * @param at null where the message does not say
 * @param from state before; null where the message does not say
 */
record Written(
        long sequence,
        @Nullable How how,
        DutyMessage.Slot slot,
        @Nullable SlotState from,
        @Nullable Instant at,
        @Nullable String evidence) {
    static Stream<Written> of(Line line) {
        return switch (line.message()) {
            case DutyMessage.SlotOpened e ->
                Stream.of(new Written(
                        line.sequence(), How.OPENED, e.slot(), null, e.slot().opensAt(), null));
            case DutyMessage.SlotChanged e ->
                Stream.of(new Written(line.sequence(), How.CHANGED, e.slot(), e.from(), e.at(), e.evidence()));
            case DutyMessage.SlotReplanned e ->
                Stream.of(new Written(line.sequence(), How.MOVED, e.slot(), null, null, e.cause()));
            case DutyMessage.SlotCorrected e ->
                Stream.of(new Written(line.sequence(), null, e.slot(), e.from(), e.at(), e.evidence()));
            default -> Stream.empty();
        };
    }

    boolean isCorrection() {
        return how == null;
    }

    /** What was written before is taken back, or was. */
    boolean beginsAnew() {
        return isCorrection() || how == How.OPENED;
    }

    String said() {
        return slot.state() + " " + (at == null ? slot.dueAt() : at) + (evidence == null ? "" : " " + evidence);
    }
}
