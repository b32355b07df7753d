package watchkeeper.reporting.simulation;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.ledger.LedgersInMemory;

/** The ledgers of a thread: set up once, empty at the beginning of each life. */
final class Ledgers {
    private final LedgersInMemory ledgers;
    private Gazette gazette;

    Ledgers(UnaryOperator<LedgerCommand> seam) {
        Reference reference = mock(Reference.class, withSettings().stubOnly());
        when(reference.isComplete()).thenReturn(true);
        when(reference.planInUse()).thenAnswer(question -> Optional.of(gazette.plan()));
        when(reference.calendars()).thenAnswer(question -> gazette.calendars());
        ledgers = new LedgersInMemory(reference, seam);
    }

    boolean remembersTheSameOutOfSnapshots() {
        return ledgers.remembersTheSameOutOfSnapshots();
    }

    LedgersInMemory fresh(Gazette used) {
        gazette = used;
        ledgers.forget();
        return ledgers;
    }
}
