package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.entry.EntryCommand.MakeEntry;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.register.Content;

/** Decides whether a new entry may be made, and what it says. */
final class Openings {
    private final Deciding deciding;

    private Openings(Deciding deciding) {
        this.deciding = deciding;
    }

    static EntryMade made(MakeEntry command, Circumstances circumstances) {
        Deciding deciding = new Deciding(circumstances, command.incidentId(), command.register());
        return new Openings(deciding).made(command.entryId(), command.given(), command.actor());
    }

    private EntryMade made(String entryId, JsonNode given, Actor actor) {
        Acting acting = permitted(actor);
        String clause = deciding.clause(deciding.register.name());
        Content content = new Content(clause, given, deciding.circumstances.now());
        Map<String, Object> fields =
                content.of(deciding.register.fields(), deciding.addresses(), Content.OCCURRED_AT, Content.ORIGIN);
        deciding.address(fields);
        deciding.refuseMeasureBeforeApproval(deciding.register.traits(), content.occurredAt());
        deciding.refuseWrongReferences(deciding.register.name(), deciding.register.fields(), fields);
        return made(entryId, acting, fields, content.origin().orElse(null), content.occurredAt(), actor);
    }

    /** An instruction that a consultation decided: whoever records the decision must be allowed to instruct. */
    static EntryMade instructed(
            String entryId,
            Map<String, Object> decision,
            String consultation,
            Instant occurredAt,
            Deciding deciding,
            Actor actor) {
        Openings openings = new Openings(deciding);
        return openings.made(entryId, openings.permitted(actor), decision, consultation, occurredAt, actor);
    }

    private Acting permitted(Actor actor) {
        return deciding.permitted(deciding.register.name(), actor, Concern.NONE);
    }

    private EntryMade made(
            String entryId,
            Acting acting,
            Map<String, Object> fields,
            @Nullable String origin,
            Instant occurredAt,
            Actor actor) {
        String clause = deciding.clause(deciding.register.name());
        List<String> to = Deciding.addressees(deciding.register.fields(), fields);
        String state = deciding.register.state().name();
        return new EntryMade(
                entryId,
                deciding.incidentId,
                deciding.register.name(),
                deciding.register.fact(),
                state,
                clause,
                acting.body(),
                acting.byHigherBody(),
                to,
                deciding.settled(fields, clause, deciding.register.worded()),
                origin,
                deciding.standing.exercise(),
                deciding.awaits(state, to, actor.sub()),
                occurredAt,
                actor.sub());
    }
}
