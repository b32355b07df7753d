package watchkeeper.reporting.statistics;

import org.jspecify.annotations.Nullable;
import watchkeeper.reporting.board.Outcomes.Outcome;

/**
 * How many of the slots that were demanded were fulfilled on time. Demanded is what fell due and was neither waived nor
 * cancelled: fulfilled on time, fulfilled late, overdue or missed. What is overdue is not on time, whatever follows.
 *
 * @param demanded the denominator: {@code onTime + late + overdue + missed}
 * @param onTime FULFILLED: sent up to the due time plus the grace
 * @param withinGrace those of {@code onTime} that came after the due time
 * @param waived by the command body; not demanded, shown apart
 * @param cancelled by a change of level, a lift, an end; not demanded, shown apart
 * @param pending OPEN or DUE_SOON: nothing can be said yet
 * @param share {@code onTime / demanded}; null where nothing was demanded
 */
public record Share(
        long demanded,
        long onTime,
        long withinGrace,
        long late,
        long overdue,
        long missed,
        long waived,
        long cancelled,
        long pending,
        @Nullable Double share) {
    static final Share NONE = of(0, 0, 0, 0, 0, 0, 0, 0);

    Share and(Outcome slot) {
        return switch (slot.state()) {
            case FULFILLED ->
                of(
                        onTime + 1,
                        withinGrace + (slot.withinGrace() ? 1 : 0),
                        late,
                        overdue,
                        missed,
                        waived,
                        cancelled,
                        pending);
            case FULFILLED_LATE -> of(onTime, withinGrace, late + 1, overdue, missed, waived, cancelled, pending);
            case OVERDUE -> of(onTime, withinGrace, late, overdue + 1, missed, waived, cancelled, pending);
            case MISSED -> of(onTime, withinGrace, late, overdue, missed + 1, waived, cancelled, pending);
            case WAIVED -> of(onTime, withinGrace, late, overdue, missed, waived + 1, cancelled, pending);
            case CANCELLED -> of(onTime, withinGrace, late, overdue, missed, waived, cancelled + 1, pending);
            case OPEN, DUE_SOON -> of(onTime, withinGrace, late, overdue, missed, waived, cancelled, pending + 1);
        };
    }

    private static Share of(
            long onTime,
            long withinGrace,
            long late,
            long overdue,
            long missed,
            long waived,
            long cancelled,
            long pending) {
        long demanded = onTime + late + overdue + missed;
        return new Share(
                demanded,
                onTime,
                withinGrace,
                late,
                overdue,
                missed,
                waived,
                cancelled,
                pending,
                demanded == 0 ? null : (double) onTime / demanded);
    }
}
