package watchkeeper.incident.incident;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
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

    /**
     * Start and raise belong to the command body of the target level, to lower to the one in force (our answer 10).
     *
     * @param stability asked for when there is a count only
     */
    IncidentEvent decided(DecideResponse command, Supplier<Stability> stability) {
        Level to = command.level();
        @Nullable Level from = situation.standing().level();
        Authority authority = new Authority(plan, situation.standing());
        Acting acting = authority.demand("response", command.actor(), authority.response(to));
        new Obstacle(situation.standing(), plan).refuse("response", to);
        return from != null && from.isGraverThan(to)
                ? lowered(command, acting, stability.get())
                : startedOrRaised(command, acting, from);
    }

    private IncidentEvent startedOrRaised(DecideResponse command, Acting acting, @Nullable Level from) {
        isAuthorised(command.authorisation(), command.level());
        Suggested suggested = suggested(command);
        String reason = reasonFor(command, suggested);
        Terms terms = plan.termsAt(command.level());
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
    private ResponseLowered lowered(DecideResponse command, Acting acting, Stability stability) {
        Terms inForce = Objects.requireNonNull(situation.terms());
        isAuthorised(command.authorisation(), inForce.level(), command.level());
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

    private @Nullable Suggested suggested(DecideResponse command) {
        return situation.assessed() == null ? command.storySuggested() : situation.assessed();
    }

    /** Of a level that the plan has authorised, every decision is: its start, its change, its end. */
    private void isAuthorised(@Nullable String authorisation, Level... levels) {
        if (authorisation != null) {
            return;
        }
        for (Level level : levels) {
            String authorisedBy = plan.at(level).authorisedBy();
            if (authorisedBy != null) {
                Words body = plan.nameOf(authorisedBy);
                throw Refusal.invalid(
                        "authorisation",
                        plan.at(level).clause(),
                        "%s级应急响应的启动、变更和解除须经%s授权，请填写 authorisation".formatted(level, body.zh()),
                        "a response at level %s is started, changed and lifted authorised by the %s: give authorisation"
                                .formatted(level, body.en()));
            }
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

    ResponseLifted lifted(LiftResponse command, Supplier<Stability> counting) {
        @Nullable Level inForce = situation.standing().level();
        Acting acting = new Authority(plan, situation.standing())
                .demand("response/lift", command.actor(), inForce == null ? Concern.NONE : Concern.of(inForce));
        new Obstacle(situation.standing(), plan).refuse("response/lift", inForce);
        Terms terms = Objects.requireNonNull(situation.terms());
        Stability stability = counting.get();
        isAuthorised(command.authorisation(), terms.level());
        isStable(terms, stability, command.overrideReason());
        return new ResponseLifted(
                incident,
                terms.level(),
                acting.body(),
                acting.byHigherBody(),
                command.reason(),
                command.overrideReason(),
                stability.calendarVersion(),
                command.authorisation(),
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
}
