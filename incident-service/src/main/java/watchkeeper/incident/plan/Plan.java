package watchkeeper.incident.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;

/**
 * A version of the plan, as its YAML file has it. Everything that is a number, a body or a clause comes from here.
 *
 * @param bodies from the highest to the lowest; the order says who may act for whom
 * @param acts who may do what: the address below an incident to the rule
 */
public record Plan(
        String id,
        String version,
        Words name,
        String timeZone,
        LinkedHashMap<String, Body> bodies,
        DutyTerm initialReport,
        WarningRule warning,
        LinkedHashMap<String, ActRule> acts,
        Map<Level, LevelRule> levels,
        List<Criterion> criteria,
        List<Declined> declined) {

    /** A body of the plan, with its names and the clause that it stands in. */
    public record Body(String zh, String en, String clause) {}

    /**
     * What holds at a level.
     *
     * @param commandBody who starts, raises to and lifts it
     * @param authorisedBy who authorises the command body, where the plan says so
     * @param stableDays consecutive stable working days before it may end; null where the plan states none
     */
    public record LevelRule(
            Words name,
            String commandBody,
            @Nullable String authorisedBy,
            String clause,
            @Nullable Integer stableDays,
            List<DutyTerm> duties) {}

    /** @param sender who sends a warning in the Common Alerting Protocol */
    public record WarningRule(String clause, Duration acknowledgeWithin, String sender) {}

    /** A clause that the product takes no part in, with the reason. */
    public record Declined(String clause, boolean performedBySystem, Words reason) {}

    public LevelRule at(Level level) {
        return Objects.requireNonNull(levels.get(level), () -> "the plan has no level " + level);
    }

    public ActRule act(String act) {
        return Objects.requireNonNull(acts.get(act), () -> "the plan has no act " + act);
    }

    /** The command bodies, from the highest to the lowest. */
    public List<String> commandBodies() {
        return bodies.keySet().stream().filter(this::isCommandBody).toList();
    }

    /** The terms of an incident at this level, resolved. */
    public Terms termsAt(Level level) {
        LevelRule rule = at(level);
        return new Terms(id, version, level, rule.commandBody(), timeZone, rule.stableDays(), rule.duties());
    }

    /** The names of a body; a responsible unit is not in the plan and is called by its id. */
    public Words nameOf(String body) {
        return Optional.ofNullable(bodies.get(body))
                .map(known -> new Words(known.zh(), known.en()))
                .orElse(new Words(body, body));
    }

    /** True when a body commands a graver level than the other: it may act for it. */
    public boolean isHigher(String body, String other) {
        List<String> order = List.copyOf(bodies.keySet());
        return isCommandBody(body) && order.indexOf(body) < order.indexOf(other);
    }

    private boolean isCommandBody(String body) {
        return levels.values().stream().anyMatch(rule -> rule.commandBody().equals(body));
    }
}
