package watchkeeper.reporting.ledger;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.reporting.event.LedgerEvent;

/** What a ledger remembers of its events, and the same out of a snapshot. */
final class Remembered {
    static final String NAME = "LedgerSnapshot";
    private static final NamedSerializer SERIALIZER = NamedSerializer.of(StoredLedgers.storedNames());

    private final Ledger ledger;

    Remembered() {
        this(new Ledger());
    }

    private Remembered(Ledger ledger) {
        this.ledger = ledger;
    }

    Remembered and(LedgerEvent event) {
        switch (event) {
            case LedgerEvent.LedgerOpened e -> ledger.on(e);
            case LedgerEvent.LedgerPassed e -> ledger.on(e);
            case LedgerEvent.FactTaken e -> ledger.on(e);
            case LedgerEvent.SlotOpened e -> ledger.on(e);
            case LedgerEvent.SlotReplanned e -> ledger.on(e);
            case LedgerEvent.SlotChanged e -> ledger.on(e);
            case LedgerEvent.SlotCorrected e -> ledger.on(e);
            case LedgerEvent.ReportSent e -> ledger.on(e);
            case LedgerEvent.SlotWaived e -> ledger.on(e);
        }
        return this;
    }

    SerializedObject<byte[]> stored() {
        return SERIALIZER.serialize(ledger, byte[].class);
    }

    String json() {
        return new String(stored().getData(), StandardCharsets.UTF_8);
    }

    Remembered readBack() {
        Ledger read = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(stored().getData(), byte[].class, NAME, Ledger.REVISION));
        return new Remembered(read);
    }
}
