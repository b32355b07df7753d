package watchkeeper.incident.standing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.HandoverConfirmed;
import watchkeeper.incident.event.IncidentEvent.IncidentClosed;
import watchkeeper.incident.event.IncidentEvent.IncidentDismissed;
import watchkeeper.incident.event.IncidentEvent.IncidentMerged;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.UnitAdded;
import watchkeeper.incident.event.IncidentEvent.UnitReleased;

/**
 * What a decision about an incident must know of it: the plan it keeps, who is in command, who is responsible.
 *
 * @param level of the response in force, or null
 * @param commandBody the body in command: that of the level, or the one it was handed to; null without a response
 * @param lastCommand the body that was in command last; null before the first response
 * @param responsible responsible units 责任单位, in the order in which they were named
 * @param watching watching departments 监看部门
 * @param into the incident that absorbed it, or null
 */
public record Standing(
        String plan,
        String planVersion,
        State state,
        @Nullable Level level,
        @Nullable String commandBody,
        @Nullable String lastCommand,
        List<String> responsible,
        List<String> watching,
        boolean exercise,
        @Nullable String storyId,
        @Nullable String into) {

    public static Standing opened(IncidentOpened event) {
        return new Standing(
                event.plan(),
                event.planVersion(),
                State.OPEN,
                null,
                null,
                null,
                event.units(),
                List.of(),
                event.exercise(),
                event.storyId(),
                null);
    }

    /** No clock, no I/O: the same events give the same standing. */
    public Standing after(IncidentEvent event) {
        return switch (event) {
            case IncidentOpened opened -> opened(opened);
            case UnitAdded added -> with(added.unit(), added.role());
            case UnitReleased released ->
                with(without(responsible, released.unit()), without(watching, released.unit()));
            case ResponseStarted e -> under(e.terms());
            case ResponseRaised e -> under(e.terms());
            case ResponseLowered e -> under(e.terms());
            case ResponseLifted e -> ended(State.LIFTED);
            case IncidentMerged e -> with(State.MERGED, null, null, responsible, watching, e.into());
            case IncidentDismissed e -> ended(State.DISMISSED);
            case IncidentClosed e -> ended(State.CLOSED);
            case HandoverConfirmed e -> e.matter().equals("COMMAND") ? with(state, level, e.to()) : this;
            default -> this;
        };
    }

    public boolean responds() {
        return level != null;
    }

    /** True when a response is in force or was: it will be evaluated. */
    public boolean responded() {
        return answering() != null;
    }

    /** The body in command; after the lift the one that was. Null before the first response. */
    public @Nullable String answering() {
        return commandBody == null ? lastCommand : commandBody;
    }

    private Standing with(String unit, UnitRole role) {
        List<String> others = without(responsible, unit);
        List<String> watchers = without(watching, unit);
        return role == UnitRole.WATCHING ? with(others, plus(watchers, unit)) : with(plus(others, unit), watchers);
    }

    private Standing with(List<String> responsibleNow, List<String> watchingNow) {
        return with(state, level, commandBody, responsibleNow, watchingNow, into);
    }

    private Standing with(State stateNow, @Nullable Level levelNow, @Nullable String body) {
        return with(stateNow, levelNow, body, responsible, watching, into);
    }

    private Standing with(
            State stateNow,
            @Nullable Level levelNow,
            @Nullable String body,
            List<String> responsibleNow,
            List<String> watchingNow,
            @Nullable String survivor) {
        return new Standing(
                plan,
                planVersion,
                stateNow,
                levelNow,
                body,
                answering(),
                responsibleNow,
                watchingNow,
                exercise,
                storyId,
                survivor);
    }

    private Standing under(Terms terms) {
        return with(State.RESPONDING, terms.level(), terms.commandBody());
    }

    private Standing ended(State how) {
        return with(how, null, null);
    }

    private static List<String> without(List<String> units, String unit) {
        return units.stream().filter(other -> !other.equals(unit)).toList();
    }

    private static List<String> plus(List<String> units, String unit) {
        List<String> longer = new ArrayList<>(units);
        longer.add(unit);
        return List.copyOf(longer);
    }
}
