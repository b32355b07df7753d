package watchkeeper.reporting.announce;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.event.LedgerEvent;
import watchkeeper.reporting.event.ReportEvent;
import watchkeeper.reporting.ledger.Ledger;
import watchkeeper.reporting.report.SentReport;

/** Each line of a ledger, and what becomes of a report after it, as the message that others read. */
@Component
class LedgerAnnouncement implements Announcement {
    @Override
    public String topic() {
        return Topics.DUTIES;
    }

    @Override
    public List<String> aggregateTypes() {
        return List.of(Ledger.TYPE, SentReport.TYPE);
    }

    @Override
    public Outgoing of(DomainEventMessage<?> stored) {
        DutyMessage message = stored.getPayload() instanceof ReportEvent event
                ? message(event)
                : message((LedgerEvent) stored.getPayload());
        return new Outgoing(message.subject(), message);
    }

    private static DutyMessage message(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.LedgerOpened e -> new DutyMessage.LedgerOpened(e.ledgerId(), e.subject(), e.exercise());
            case LedgerEvent.LedgerPassed e ->
                new DutyMessage.LedgerPassed(e.ledgerId(), e.subject(), e.storyId(), e.exercise());
            case LedgerEvent.FactTaken e ->
                new DutyMessage.FactTaken(
                        e.ledgerId(),
                        e.subject(),
                        e.source(),
                        e.sequence(),
                        e.fact().getClass().getSimpleName(),
                        e.fact().at());
            case LedgerEvent.SlotOpened e -> new DutyMessage.SlotOpened(e.ledgerId(), e.subject(), slot(e.slot()));
            case LedgerEvent.SlotChanged e ->
                new DutyMessage.SlotChanged(e.ledgerId(), e.subject(), slot(e.slot()), e.from(), e.at(), e.evidence());
            case LedgerEvent.SlotReplanned e ->
                new DutyMessage.SlotReplanned(
                        e.ledgerId(), e.subject(), slot(e.slot()), e.fromDue(), Objects.toString(e.cause(), ""));
            case LedgerEvent.SlotCorrected e ->
                new DutyMessage.SlotCorrected(
                        e.ledgerId(), e.subject(), slot(e.slot()), e.from(), e.at(), e.evidence());
            case LedgerEvent.ReportSent e ->
                new DutyMessage.ReportSent(
                        e.ledgerId(),
                        e.subject(),
                        e.reportId(),
                        e.slotId(),
                        e.owner(),
                        e.zero(),
                        e.summary(),
                        e.realMatter(),
                        e.next(),
                        e.by(),
                        e.at(),
                        e.draftedBy(),
                        e.draftedAt(),
                        e.form(),
                        e.missedSlot());
            case LedgerEvent.SlotWaived e ->
                new DutyMessage.SlotWaived(e.ledgerId(), e.subject(), e.slotId(), e.reason(), e.by(), e.at(), e.body());
        };
    }

    private static DutyMessage message(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportCorrected e ->
                new DutyMessage.ReportCorrected(
                        e.ledgerId(),
                        e.subject(),
                        e.reportId(),
                        e.corrects(),
                        e.edition(),
                        e.slotId(),
                        e.owner(),
                        e.summary(),
                        e.realMatter(),
                        e.next(),
                        e.reason(),
                        e.by(),
                        e.at());
            case ReportEvent.ReportReceived e ->
                new DutyMessage.ReportReceived(e.ledgerId(), e.subject(), e.reportId(), e.receiver(), e.by(), e.at());
        };
    }

    private static DutyMessage.Slot slot(Slot slot) {
        return new DutyMessage.Slot(
                slot.id(),
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
                slot.origin(),
                slot.provisional(),
                slot.calendar(),
                slot.claimedAt());
    }
}
