package watchkeeper.reporting.simulation;

import java.util.function.UnaryOperator;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.ledger.LedgersInMemory;

/** The ledgers of a thread: set up once, empty at the beginning of each life. */
final class Ledgers {
    private final LedgersInMemory ledgers;

    Ledgers(UnaryOperator<LedgerCommand> seam) {
        ledgers = new LedgersInMemory(seam);
    }

    boolean remembersTheSameOutOfSnapshots() {
        return ledgers.remembersTheSameOutOfSnapshots();
    }

    LedgersInMemory fresh(Gazette used) {
        ledgers.forget(used.reference());
        return ledgers;
    }
}
