package watchkeeper.reporting.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.reporting.duty.Fact;

/** What a ledger is asked. */
public sealed interface LedgerCommand {
    String ledgerId();

    /**
     * Take a fact from upstream into account. Answers whether the fact belongs to this ledger.
     *
     * @param subject the story or incident that the fact is about
     * @param source aggregate that the fact comes from, and its sequence there
     */
    record TakeFact(
            @TargetAggregateIdentifier String ledgerId,
            String subject,
            String timeZone,
            boolean exercise,
            String source,
            long sequence,
            Fact fact)
            implements LedgerCommand {}

    /**
     * A plan version is in use since; what it asks every day is owed from then on.
     *
     * @param cause names the plan and its version; the same again changes nothing
     */
    record AdoptPlan(
            @TargetAggregateIdentifier String ledgerId, String timeZone, Instant at, List<DutyTerm> daily, String cause)
            implements LedgerCommand {}

    /**
     * Count with these working-day notices from now on.
     *
     * @param versions of the notices; the same again changes nothing
     */
    record ReadCalendar(
            @TargetAggregateIdentifier String ledgerId, Instant at, List<CalendarYear> notices, String versions)
            implements LedgerCommand {}

    /** It is this late, and everything recorded until then has been read. */
    record TellTime(@TargetAggregateIdentifier String ledgerId, Instant now) implements LedgerCommand {}

    /**
     * @param slotId the slot that the report is for, or null at any time (重大情况随时上报)
     * @param draftedBy who drafted it; null where it is signed without a draft
     * @param last whether it is the owner's final report 终报
     * @param missedSlot the missed slot that a report at any time makes up for; null for none
     */
    record SendReport(
            @TargetAggregateIdentifier String ledgerId,
            @Nullable String slotId,
            String reportId,
            String owner,
            boolean zero,
            @Nullable String summary,
            @Nullable String realMatter,
            @Nullable String next,
            String by,
            @Nullable String draftedBy,
            @Nullable Instant draftedAt,
            boolean last,
            @Nullable String missedSlot)
            implements LedgerCommand {}

    record WaiveSlot(
            @TargetAggregateIdentifier String ledgerId, String slotId, String reason, Set<String> bodies, String by)
            implements LedgerCommand {}
}
