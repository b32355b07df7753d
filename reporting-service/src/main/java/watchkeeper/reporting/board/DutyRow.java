package watchkeeper.reporting.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.duty.Slot;

/**
 * One slot on the board, with its history at the true times. Neither an incident's nor a story's is what is owed every day.
 *
 * @param name 首报, 续报一 …; null where something else than a report is owed
 * @param madeUpBy ids of later reports that name the slot as missed; it stays missed
 */
public record DutyRow(
        String id,
        String ledger,
        @Nullable String incident,
        @Nullable String story,
        DutyKind kind,
        String owner,
        String addressee,
        int number,
        Instant opensAt,
        Instant dueAt,
        Instant dueSoonAt,
        Instant graceUntil,
        SlotState state,
        boolean zeroReport,
        @Nullable Boolean withinGrace,
        boolean exercise,
        String clause,
        @Nullable Words name,
        @Nullable String origin,
        boolean provisional,
        @Nullable String calendar,
        @Nullable Instant claimedAt,
        @Nullable String evidence,
        Instant changedAt,
        List<Line> history,
        List<String> madeUpBy) {
    public DutyRow {
        madeUpBy = madeUpBy == null ? List.of() : List.copyOf(madeUpBy);
    }

    private static final String LEDGER = "L-";

    /** The incident, or the story before there is one; what is owed every day is the plan's, like its ledger. */
    public String subject() {
        return incident != null ? incident : story != null ? story : ledger.substring(LEDGER.length());
    }

    /** A line of the slot's history; {@code corrected} marks one that took back what was written before. */
    public record Line(
            SlotState state,
            Instant at,
            Instant dueAt,
            @Nullable String evidence,
            boolean corrected) {}

    /** Whose slot it is. */
    record Subject(
            String ledger,
            @Nullable String incident,
            @Nullable String story) {}

    static DutyRow of(Subject subject, Slot slot, Optional<DutyRow> before, Line line) {
        List<Line> history = new ArrayList<>(before.map(DutyRow::history).orElse(List.of()));
        history.add(line);
        return new DutyRow(
                slot.id(),
                subject.ledger(),
                subject.incident(),
                subject.story(),
                slot.kind(),
                slot.owner(),
                slot.addressee(),
                slot.number(),
                slot.opensAt(),
                slot.dueAt(),
                slot.dueSoonAt(),
                slot.graceUntil(),
                slot.state(),
                slot.zeroReport(),
                slot.withinGrace(),
                slot.exercise(),
                slot.clause(),
                slot.name().orElse(null),
                slot.origin(),
                slot.provisional(),
                slot.calendar(),
                slot.claimedAt(),
                line.evidence(),
                line.at(),
                List.copyOf(history),
                before.map(DutyRow::madeUpBy).orElse(List.of()));
    }

    DutyRow passedTo(String incidentId) {
        return with(incidentId, madeUpBy);
    }

    DutyRow andMadeUpBy(String report) {
        return with(
                incident,
                Stream.concat(madeUpBy.stream(), Stream.of(report)).distinct().toList());
    }

    private DutyRow with(@Nullable String incidentId, List<String> reports) {
        return new DutyRow(
                id,
                ledger,
                incidentId,
                story,
                kind,
                owner,
                addressee,
                number,
                opensAt,
                dueAt,
                dueSoonAt,
                graceUntil,
                state,
                zeroReport,
                withinGrace,
                exercise,
                clause,
                name,
                origin,
                provisional,
                calendar,
                claimedAt,
                evidence,
                changedAt,
                history,
                reports);
    }
}
