package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.LedgerCommand.WaiveSlot;
import watchkeeper.reporting.proof.Line;

/** Those who owe: when a slot opens they decide whether and when they will report; some report what nobody asked for. */
final class Desk {
    private static final Set<String> ALL_BODIES = Set.of("BODY_I", "BODY_II", "BODY_III", "BODY_IV", "PETITION");

    private final Dice dice;
    private final Agenda agenda;
    private final Consumer<LedgerCommand> act;
    private int reports;

    Desk(Dice dice, Agenda agenda, Consumer<LedgerCommand> act) {
        this.dice = dice;
        this.agenda = agenda;
        this.act = act;
    }

    void read(Line line) {
        if (line.message() instanceof DutyMessage.SlotOpened opened) {
            if (dice.once(2)) {
                Slot slot = opened.slot();
                agenda.at(when(slot), () -> report(opened.ledgerId(), slot));
            } else if (dice.once(12)) {
                Instant at = dice.within(agenda.now(), opened.slot().dueAt().plus(Duration.ofHours(2)));
                agenda.at(
                        at,
                        () -> act.accept(
                                new WaiveSlot(opened.ledgerId(), opened.slot().id(), "停电", ALL_BODIES, "x")));
            }
        }
    }

    private Instant when(Slot slot) {
        return switch (dice.upTo(7)) {
            case 0 -> slot.dueAt();
            case 1 -> slot.graceUntil();
            case 2 -> slot.graceUntil().plusMillis(1);
            case 3 -> dice.within(slot.graceUntil(), slot.graceUntil().plus(Duration.ofHours(2)));
            default -> dice.within(slot.opensAt(), slot.dueAt());
        };
    }

    private void report(String ledger, Slot slot) {
        String id = dice.once(20) ? null : slot.id();
        boolean zero = slot.zeroReport() ? dice.once(2) : dice.once(8);
        act.accept(new SendReport(
                ledger, id, "r-" + reports++, slot.owner(), zero, "已核实", "已办", null, "x", null, null, false, null));
        if (dice.once(10)) {
            act.accept(new SendReport(
                    ledger,
                    slot.id(),
                    "r-" + reports++,
                    slot.owner(),
                    false,
                    "再报",
                    null,
                    null,
                    "x",
                    null,
                    null,
                    false,
                    null));
        }
    }
}
