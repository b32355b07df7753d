package watchkeeper.incident.authority;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.standing.Standing;

/** Why an act is impossible as an incident stands, whoever asks: what the door refuses and the query says beforehand. */
public final class Obstacle {
    /** Acts that are not about one incident, so that nothing about it stands in their way. */
    private static final Set<String> APART = Set.of("open", "deputies", "calendars", "plans", "plans/adoption");
    /** Acts that settle what an incident left open when it ended; those of the registers are declared there. */
    private static final Set<String> AFTER_THE_END = Set.of("warnings/lift", "story-questions/answer");

    private final Standing standing;
    private final Plan plan;

    public Obstacle(Standing standing, Plan plan) {
        this.standing = standing;
        this.plan = plan;
    }

    /** @throws Refusal saying what stands in the way */
    public void refuse(String act, @Nullable Level target) {
        to(act, target).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** @param target the level that is decided on, or null */
    public Optional<Refusal> to(String act, @Nullable Level target) {
        if (APART.contains(act)) {
            return Optional.empty();
        }
        return Stream.of(over(act), ofTheResponse(act, target), beforeTheLift(act), evaluatedInstead(act))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> over(String act) {
        boolean settles = AFTER_THE_END.contains(act) || Registers.settles(act);
        return when(
                standing.state().over() && !settles,
                plan.act(act).clause(),
                "事件已结束（%s），不能再%s".formatted(standing.state(), plan.act(act).zh()),
                "the incident is over (%s): %s is no longer possible"
                        .formatted(standing.state(), plan.act(act).en()));
    }

    private Optional<Refusal> ofTheResponse(String act, @Nullable Level target) {
        Level inForce = standing.level();
        return switch (act) {
            case "response/lift" ->
                inForce == null
                        ? when(true, plan.act(act).clause(), "当前没有应急响应", "no response is in force")
                        : when(
                                target != null && target != inForce,
                                plan.at(inForce).clause(),
                                "现行响应为" + inForce + "级",
                                "the response in force is at level " + inForce);
            case "response" ->
                when(
                        target != null && target == inForce,
                        plan.act(act).clause(),
                        inForce + "级应急响应已启动",
                        "a response at level " + inForce + " is already in force");
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> beforeTheLift(String act) {
        if (Registers.followsTheResponse(act)) {
            return when(standing.responds(), plan.act(act).clause(), "须先解除应急响应", "the response must be lifted first");
        }
        return when(
                standing.responds() && (act.equals("dismissal") || act.equals("closure")),
                plan.act(act).clause(),
                "应急响应尚未解除",
                "the response has not been lifted");
    }

    /** What was responded to was an incident, whatever it turned out to be (clause 六(一)). */
    private Optional<Refusal> evaluatedInstead(String act) {
        return when(
                act.equals("dismissal") && standing.responded(),
                plan.evaluation().clause(),
                "曾启动应急响应的事件须评估后结案，不能撤销",
                "a response was in force: the incident is evaluated and closed, not dismissed");
    }

    private static Optional<Refusal> when(boolean holds, String clause, String zh, String en) {
        return holds ? Optional.of(Refusal.conflict(clause, zh, en)) : Optional.empty();
    }
}
