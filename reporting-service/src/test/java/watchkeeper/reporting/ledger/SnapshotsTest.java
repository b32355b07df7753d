package watchkeeper.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Approved;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.SampleOf;
import watchkeeper.reporting.event.LedgerEvent;

/** A snapshot holds all that a ledger remembers, under a shape that has a revision. */
class SnapshotsTest {
    /** Where this fails, raise {@link Ledger#REVISION}: the next approved sample is then written beside the former. */
    @Test
    void whatIsKeptHasTheShapeThatItsRevisionHad() {
        Remembered ledger = ofEverything();
        String approved = Approved.orWritten(
                Path.of("src/test/resources/stored", Remembered.NAME + "@" + Ledger.REVISION + ".json"), ledger.json());
        assertThat(ledger.json()).isEqualTo(approved);
        assertThat(ledger.stored().getType().getName()).isEqualTo(Remembered.NAME);
        assertThat(ledger.stored().getType().getRevision()).isEqualTo(Ledger.REVISION);
    }

    @Test
    void nothingThatALedgerRemembersIsLost() {
        Remembered ledger = ofEverything();
        Remembered read = ledger.readBack();
        assertThat(read.json()).isEqualTo(ledger.json());
        LedgerEvent next = (LedgerEvent) SampleOf.record(LedgerEvent.ReportSent.class);
        assertThat(read.and(next).json()).isEqualTo(ledger.and(next).json());
    }

    /** One that has seen every event there is, so that every field is filled. */
    private static Remembered ofEverything() {
        Remembered ledger = new Remembered();
        Arrays.stream(LedgerEvent.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(type -> ledger.and((LedgerEvent) SampleOf.record(type)));
        LedgerEvent.ReportSent sent = (LedgerEvent.ReportSent) SampleOf.record(LedgerEvent.ReportSent.class);
        return ledger.and(new LedgerEvent.ReportSent(
                sent.ledgerId(),
                sent.subject(),
                sent.reportId(),
                sent.slotId(),
                sent.owner(),
                sent.zero(),
                sent.summary(),
                sent.realMatter(),
                sent.next(),
                sent.by(),
                sent.at(),
                null,
                null,
                ReportForm.FINAL,
                null));
    }
}
