package watchkeeper.incident.entry;

import org.springframework.stereotype.Component;
import watchkeeper.incident.board.LineFold;
import watchkeeper.incident.board.Rows;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.past.Fact;

/** The list of all entries in all registers. */
@Component
class EntryFold implements LineFold {
    @Override
    public String list() {
        return EntryBoard.LIST;
    }

    @Override
    public Class<EntryRow> type() {
        return EntryRow.class;
    }

    @Override
    public void take(Fact fact, Rows rows) {
        switch (fact.event()) {
            case EntryMade made -> rows.put(list(), made.entryId(), EntryRow.made(made, fact.recordedAt()));
            case StepTaken taken ->
                rows.put(list(), taken.entryId(), before(taken.entryId(), rows).after(taken, fact.recordedAt()));
            default -> {}
        }
    }

    private EntryRow before(String id, Rows rows) {
        return rows.find(list(), id, EntryRow.class)
                .orElseThrow(() -> new IllegalStateException("no row of entry " + id));
    }
}
