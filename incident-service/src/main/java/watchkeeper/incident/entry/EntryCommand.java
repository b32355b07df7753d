package watchkeeper.incident.entry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.JsonNode;
import watchkeeper.incident.authority.Actor;

/** What callers ask of a register. What they give comes along as it is: the entry itself refuses what does not hold. */
public sealed interface EntryCommand {
    String entryId();

    record MakeEntry(
            @TargetAggregateIdentifier String entryId, String incidentId, String register, JsonNode given, Actor actor)
            implements EntryCommand {}

    /** @param stepId the same for the same request again */
    record TakeStep(
            @TargetAggregateIdentifier String entryId,
            String incidentId,
            String register,
            String step,
            String stepId,
            JsonNode given,
            Actor actor)
            implements EntryCommand {}
}
