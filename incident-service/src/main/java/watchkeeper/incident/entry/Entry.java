package watchkeeper.incident.entry;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import watchkeeper.incident.entry.EntryCommand.MakeEntry;
import watchkeeper.incident.entry.EntryCommand.TakeStep;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;

/** An entry in a register: one small aggregate for all of them, led by what the register declares. */
@Aggregate(type = Entry.TYPE)
public class Entry {
    public static final String TYPE = "Entry";

    @AggregateIdentifier
    private String id;

    private EntryRow row;

    @SuppressWarnings("NullAway.Init") // Axon fills it from its events
    protected Entry() {}

    @SuppressWarnings("NullAway.Init") // the event sets both
    private Entry(EntryMade made) {
        AggregateLifecycle.apply(made);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void make(MakeEntry command, Circumstances circumstances) {
        if (id == null) { // otherwise the same request again
            AggregateLifecycle.apply(Openings.made(command, circumstances));
        }
    }

    @CommandHandler
    void take(TakeStep command, Circumstances circumstances) throws Exception {
        if (row.steps().stream().anyMatch(line -> line.id().equals(command.stepId()))) {
            return; // the same request again
        }
        Steps steps = new Steps(row, command, circumstances);
        StepTaken taken = steps.taken(command);
        var instructions = steps.instructions(taken, command);
        AggregateLifecycle.apply(taken);
        for (EntryMade instruction : instructions) {
            AggregateLifecycle.createNew(Entry.class, () -> new Entry(instruction));
        }
    }

    @EventSourcingHandler
    void on(EntryMade event, @Timestamp Instant at) {
        id = event.entryId();
        row = EntryRow.made(event, at);
    }

    @EventSourcingHandler
    void on(StepTaken event, @Timestamp Instant at) {
        row = row.after(event, at);
    }
}
