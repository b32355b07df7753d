package watchkeeper.incident.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;

/**
 * A version of the plan, as its YAML file has it. Everything that is a number, a body or a clause comes from here.
 *
 * @param calendar whose notices say what a working day is; null where nothing is counted in working days
 * @param answers what the plan leaves open and how it was answered; {@code ours} elsewhere names one of these
 * @param bodies from the highest to the lowest; the order says who may act for whom
 * @param firstHour the duty that a first suggestion opens
 * @param acts who may do what: the address below an incident to the rule
 * @param duties what is owed besides the duties of a level: every day, after the lift, after an entry
 * @param rules what else the plan asks, by subject
 */
public record Plan(
        String id,
        String version,
        Words name,
        String timeZone,
        @Nullable String calendar,
        LinkedHashMap<String, Words> answers,
        LinkedHashMap<String, Body> bodies,
        @JsonProperty("initialReport") Duty firstHour,
        AssessmentRule assessment,
        WarningRule warning,
        LinkedHashMap<String, ActRule> acts,
        Map<Level, LevelRule> levels,
        List<Duty> duties,
        Provision expansion,
        EvaluationRule evaluation,
        List<Criterion> criteria,
        LinkedHashMap<String, List<Provision>> rules,
        List<Declined> declined) {

    /** A body of the plan, with its names and the clause that it stands in. */
    public record Body(String zh, String en, String clause) {}

    /** The first-hour duty, as others compute it. */
    public DutyTerm initialReport() {
        return firstHour.term(false);
    }

    public LevelRule at(Level level) {
        return Objects.requireNonNull(levels.get(level), () -> "the plan has no level " + level);
    }

    /** @throws Refusal when the version is older than the act: nobody may do it */
    public ActRule act(String act) {
        ActRule rule = acts.get(act);
        if (rule == null) {
            throw Refusal.forbidden(
                    "",
                    "预案 %s 第 %s 版没有规定谁可以做 %s；请录入并采用写明此项的新版".formatted(id, version, act),
                    "the plan %s %s does not say who may do %s; a version that says so must be entered and adopted"
                            .formatted(id, version, act));
        }
        return rule;
    }

    /** The command bodies, from the highest to the lowest. */
    public List<String> commandBodies() {
        return bodies.keySet().stream().filter(this::isCommandBody).toList();
    }

    /** The terms of an incident at this level, resolved: what the level asks, and what follows an instruction and the lift. */
    public Terms termsAt(Level level) {
        LevelRule rule = at(level);
        List<DutyTerm> all = Stream.of(
                        rule.duties().stream().map(duty -> duty.term(rule.asksForRealMatter(duty.kind()))),
                        besides(Since.ENTRY).stream(),
                        besides(Since.LIFT).stream())
                .flatMap(terms -> terms)
                .toList();
        return new Terms(id, version, level, rule.commandBody(), timeZone, rule.stableDays(), all);
    }

    /** What is owed whatever the level: every day, after the lift, after an entry. */
    public List<DutyTerm> besides(Since since) {
        return duties.stream()
                .filter(duty -> duty.since() == since)
                .map(duty -> duty.term(false))
                .toList();
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
