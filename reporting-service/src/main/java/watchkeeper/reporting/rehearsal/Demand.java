package watchkeeper.reporting.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.contracts.Words;

/**
 * What a plan demands, or allows, of one incident at one time.
 *
 * @param opensAt when the slot opens; null for what no slot is
 * @param graceUntil up to when a report still fulfils it; null for what no slot is
 * @param kind a kind of duty, or {@value #MAY_BE_LIFTED}
 * @param owner who owes it, or who may lift
 * @param addressee to whom it is owed; null for a lift
 * @param alsoTo who receives a copy
 * @param days the working days that a lift rests on
 * @param provisional true where it rests on a year without a notice
 */
public record Demand(
        @Nullable Instant opensAt,
        Instant dueAt,
        @Nullable Instant graceUntil,
        String kind,
        String owner,
        @Nullable String addressee,
        List<String> alsoTo,
        String clause,
        Words words,
        List<Day> days,
        boolean provisional) {
    static final String MAY_BE_LIFTED = "MAY_BE_LIFTED";
    static final Comparator<Demand> IN_ORDER = Comparator.comparing(Demand::dueAt)
            .thenComparing(Demand::kind)
            .thenComparing(Demand::owner)
            .thenComparing(Demand::clause);
}
