package watchkeeper.incident.incident;

import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.Suggested;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.stability.Stability;

/** The response 应急响应: start, raise, lower, lift, with the plan's preconditions. */
final class Responses {
    private final String incident;
    private final Situation situation;
    private final Plan plan;

    Responses(String incident, Situation situation, Plan plan) {
        this.incident = incident;
        this.situation = situation;
        this.plan = plan;
    }

    boolean lowers(Level to) {
        Level from = situation.standing().level();
        return from != null && from.isGraverThan(to);
    }

    /** Start and raise belong to the command body of the target level (our answer 10). */
    IncidentEvent startedOrRaised(DecideResponse command) {
        Level to = command.level();
        @Nullable Level from = situation.standing().level();
        if (from == to) {
            throw Refusal.conflict(
                    plan.at(to).clause(), to + "级应急响应已启动", "a response at level " + to + " is already in force");
        }
        Acting acting = demand("response", command.actor(), to);
        isAuthorised(command);
        Suggested suggested = suggested(command);
        String reason = reasonFor(command, suggested);
        Terms terms = plan.termsAt(to);
        String body = acting.body();
        String authorisation = command.authorisation();
        String by = command.actor().sub();
        return from == null
                ? new ResponseStarted(
                        incident, terms, body, acting.byHigherBody(), reason, authorisation, suggested, by)
                : new ResponseRaised(
                        incident, from, terms, body, acting.byHigherBody(), reason, authorisation, suggested, by);
    }

    /** To any lower level (our answer 7), by the body in command, after the stable days or with its reason. */
    ResponseLowered lowered(DecideResponse command, Stability stability) {
        Terms inForce = isInForce();
        Acting acting = demand("response", command.actor(), inForce.level());
        isStable(inForce, stability, command.overrideReason());
        Suggested suggested = suggested(command);
        return new ResponseLowered(
                incident,
                inForce.level(),
                plan.termsAt(command.level()),
                acting.body(),
                acting.byHigherBody(),
                reasonFor(command, suggested),
                command.overrideReason(),
                stability.calendarVersion(),
                command.authorisation(),
                suggested,
                command.actor().sub());
    }

    private Acting demand(String act, Actor actor, Level level) {
        Over.refuseWhenOver(act, situation.standing(), plan);
        return new Authority(plan, situation.standing()).demand(act, actor, Concern.of(level));
    }

    private @Nullable Suggested suggested(DecideResponse command) {
        return situation.assessed() == null ? command.storySuggested() : situation.assessed();
    }

    private void isAuthorised(DecideResponse command) {
        String authorisedBy = plan.at(command.level()).authorisedBy();
        if (authorisedBy != null && command.authorisation() == null) {
            throw Refusal.invalid(
                    "authorisation",
                    plan.at(command.level()).clause(),
                    "%s级应急响应须经%s授权，请填写 authorisation"
                            .formatted(
                                    command.level(), plan.nameOf(authorisedBy).zh()),
                    "a response at level %s is authorised by the %s: give authorisation"
                            .formatted(
                                    command.level(), plan.nameOf(authorisedBy).en()));
        }
    }

    /** Who decides otherwise than was suggested says why, and both stay on record. */
    private String reasonFor(DecideResponse command, @Nullable Suggested suggested) {
        if (command.reason() != null) {
            return command.reason();
        }
        if (suggested != null && suggested.level() != command.level()) {
            throw Refusal.invalid(
                    "reason",
                    plan.at(command.level()).clause(),
                    "建议为%s级（%s），另行决定须说明理由 reason".formatted(suggested.level(), suggested.clause()),
                    "level %s was suggested (%s): give the reason for deciding otherwise"
                            .formatted(suggested.level(), suggested.clause()));
        }
        return "";
    }

    ResponseLifted lifted(LiftResponse command, Stability stability) {
        Terms inForce = isInForce();
        Acting acting = demand("response/lift", command.actor(), inForce.level());
        isStable(inForce, stability, command.overrideReason());
        return new ResponseLifted(
                incident,
                inForce.level(),
                acting.body(),
                acting.byHigherBody(),
                command.reason(),
                command.overrideReason(),
                stability.calendarVersion(),
                command.actor().sub());
    }

    /** Stable working days first, or an override by the command body with its reason. */
    private void isStable(Terms inForce, Stability stability, @Nullable String overrideReason) {
        boolean reached = inForce.stableDays() == null || stability.mayLiftForSureSince() != null;
        if (!reached && overrideReason == null) {
            throw Refusal.conflict(
                    plan.at(inForce.level()).clause(),
                    "需连续平稳 %d 个工作日，现为 %d 个；提前解除或降级须由指挥机构说明理由（override.reason）"
                            .formatted(inForce.stableDays(), stability.counted()),
                    "%d consecutive stable working days are needed, %d are counted; to lift or lower now give override.reason"
                            .formatted(inForce.stableDays(), stability.counted()));
        }
    }

    Terms isInForce() {
        Terms terms = situation.terms();
        if (terms == null) {
            throw Refusal.conflict(plan.act("response/lift").clause(), "当前没有应急响应", "no response is in force");
        }
        return terms;
    }
}
