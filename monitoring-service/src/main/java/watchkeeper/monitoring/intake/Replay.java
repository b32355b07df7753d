package watchkeeper.monitoring.intake;

import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.quarantine.QuarantineBook;
import watchkeeper.monitoring.quarantine.QuarantineEntry;

/** Puts a quarantined record back on the intake topic. */
@Component
public class Replay {
    private final QuarantineBook book;
    private final Sending sending;

    Replay(QuarantineBook book, Sending sending) {
        this.book = book;
        this.sending = sending;
    }

    /** @throws BrokerAway when it may not have come there; then it is not marked as replayed either */
    public void replay(QuarantineEntry entry, String by) {
        byte[] original = book.original(entry.id());
        if (original == null) {
            throw Refusal.conflict("", "原始记录未保存，无法重放", "the original is not kept and cannot be replayed");
        }
        sending.send(Topics.INTAKE, entry.id(), original);
        book.replayed(entry.id(), by);
    }
}
