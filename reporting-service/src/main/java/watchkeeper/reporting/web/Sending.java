package watchkeeper.reporting.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.door.Caller;
import watchkeeper.contracts.ReportForm;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.ReportCommand.CorrectReport;
import watchkeeper.reporting.draft.Draft;
import watchkeeper.reporting.record.Changes;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;
import watchkeeper.reporting.report.Text;

/** A report from draft to signed 签发 to corrected. What was done under an id already is answered, not done again. */
@Component
class Sending {
    private final Reports reports;
    private final Changes changes;
    private final CommandGateway commands;
    private final Clock clock;

    Sending(Reports reports, Changes changes, CommandGateway commands, Clock clock) {
        this.reports = reports;
        this.changes = changes;
        this.commands = commands;
        this.clock = clock;
    }

    /** Saves what somebody wrote. */
    Report draft(DutyRow slot, String id, Text text, Caller caller) {
        return saved(written(slot, id, text, caller).drawnFrom(List.of(), changes.position()));
    }

    /** Saves what was drafted from the record. */
    Report draft(DutyRow slot, String id, Draft draft, Text text, Caller caller) {
        return saved(written(slot, id, text, caller).drawnFrom(draft.sentences(), draft.covers()));
    }

    /**
     * What a report is for.
     *
     * @param slot null at any time
     * @param last whether it is the owner's final one
     * @param missedSlot that it makes up for, or null
     */
    record Address(
            String ledger,
            @Nullable String slot,
            String owner,
            boolean last,
            @Nullable String missedSlot) {}

    /** Signs and sends without a draft; the record as it stands now is behind it. */
    Report send(Address address, String id, Text text, Caller caller) {
        Optional<Report> sent = reports.find(id).filter(report -> !report.isDraft());
        if (sent.isPresent()) {
            return sent.get();
        }
        long position = changes.position();
        commands.sendAndWait(new SendReport(
                address.ledger(),
                address.slot(),
                id,
                address.owner(),
                text.zero(),
                text.summary(),
                text.realMatter(),
                text.next(),
                caller.sub(),
                null,
                null,
                address.last(),
                address.missedSlot()));
        reports.covers(id, position);
        return reports.find(id).orElseThrow();
    }

    /** Signs and sends a draft as it stands. */
    Report sign(Report draft, boolean last, Caller caller) {
        commands.sendAndWait(new SendReport(
                draft.ledgerId(),
                draft.slotId(),
                draft.id(),
                draft.owner(),
                draft.zero(),
                draft.summary(),
                draft.realMatter(),
                draft.next(),
                caller.sub(),
                draft.draftedBy(),
                draft.draftedAt(),
                last,
                null));
        return reports.find(draft.id()).orElseThrow();
    }

    /** Signs and sends a new edition. */
    Report correct(Report before, String id, CorrectionRequest request, Caller caller) {
        commands.sendAndWait(new CorrectReport(
                before.edition().first(),
                before.ledgerId(),
                before.subject(),
                id,
                before.id(),
                before.slotId(),
                before.owner(),
                String.valueOf(request.summary()),
                request.realMatter(),
                request.next(),
                String.valueOf(request.reason()).strip(),
                caller.sub()));
        return reports.find(id).orElseThrow();
    }

    private Report written(DutyRow slot, String id, Text text, Caller caller) {
        return Report.draft(
                id,
                slot.ledger(),
                slot.subject(),
                slot.id(),
                slot.owner(),
                ReportForm.of(slot.kind()).orElse(null),
                text,
                caller.sub(),
                clock.instant());
    }

    private Report saved(Report draft) {
        reports.draft(draft);
        return reports.find(draft.id()).orElseThrow();
    }
}
