package watchkeeper.incident.announce;

import watchkeeper.contracts.IncidentMessage;
import watchkeeper.incident.entry.EntryEvent;

/** Each stored event of a register as the message that others read. */
final class EntryMessages {
    private EntryMessages() {}

    static IncidentMessage of(EntryEvent event) {
        return switch (event) {
            case EntryEvent.EntryMade e ->
                new IncidentMessage.EntryMade(
                        e.incidentId(),
                        e.entryId(),
                        e.register(),
                        e.fact(),
                        e.clause(),
                        e.body(),
                        e.to(),
                        e.content(),
                        e.origin(),
                        e.awaits(),
                        e.occurredAt(),
                        e.by());
            case EntryEvent.StepTaken e ->
                new IncidentMessage.EntryFollowed(
                        e.incidentId(),
                        e.entryId(),
                        e.register(),
                        e.step(),
                        e.fact(),
                        e.clause(),
                        e.body(),
                        e.to(),
                        e.content(),
                        e.awaits(),
                        e.occurredAt(),
                        e.by());
        };
    }
}
