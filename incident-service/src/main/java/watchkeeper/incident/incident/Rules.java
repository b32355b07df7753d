package watchkeeper.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.command.IncidentCommand.Actor;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.stability.Stability;

/** The rules of an incident, each with the refusal that says why. */
final class Rules {
    private Rules() {}

    /** Monitors and command bodies open incidents (clause 六·五1). */
    static void mayOpen(Actor actor) {
        if (actor.bodies().isEmpty()
                && !actor.roles().contains("duty-officer")
                && !actor.roles().contains("bureau-office")) {
            throw Refusal.forbidden(
                    "六·五1",
                    "事件由值班员、局办公室或指挥机构开立",
                    "an incident is opened by the duty officer, the bureau office or a command body");
        }
    }

    static void mayManageUnits(Actor actor) {
        if (actor.bodies().isEmpty() && !actor.roles().contains("duty-officer")) {
            throw Refusal.forbidden("三(一)", "责任单位由值班员或指挥机构确定", "units are named by the duty officer or a command body");
        }
    }

    static void isResponsible(Set<String> units, String unit) {
        if (!units.contains(unit)) {
            throw Refusal.conflict("三(一)", unit + " 不是本事件的责任单位", unit + " is not a unit of this incident");
        }
    }

    static Instant notInTheFuture(String field, @Nullable Instant claimed, Instant now) {
        if (claimed == null) {
            return now;
        }
        if (claimed.isAfter(now)) {
            throw Refusal.invalid(field, "", field + " 晚于当前时间", field + " lies in the future");
        }
        return claimed;
    }

    /** For whom the caller assesses: the owner whose duty it fulfils where there is one (clause 三(二)). */
    static String assessesFor(Actor actor, Set<String> units, @Nullable Terms terms) {
        Stream<String> owners = terms == null
                ? Stream.empty()
                : terms.duties().stream()
                        .filter(duty -> duty.fulfilledBy().contains("AssessmentRecorded"))
                        .flatMap(duty -> duty.owners().stream());
        return Stream.of(owners, actor.bodies().stream(), units.stream())
                .flatMap(bodies -> bodies)
                .filter(body -> actor.bodies().contains(body) || actor.units().contains(body))
                .findFirst()
                .or(() -> actor.roles().contains("duty-officer")
                        ? actor.units().stream().findFirst()
                        : java.util.Optional.empty())
                .orElseThrow(() -> Refusal.forbidden(
                        "三(二)",
                        "研判由指挥机构、信息中心或本事件责任单位作出",
                        "an assessment is made by a command body, the information centre or a unit of this incident"));
    }

    /** A warning is released by the command body of its level (clause 四). */
    static WarningReleased warning(ReleaseWarning command, Plan plan, Set<String> units, boolean exercise) {
        Acting acting =
                new Authority(plan).commandAt(command.level(), command.actor().bodies());
        return new WarningReleased(
                command.incidentId(),
                command.warningId(),
                command.subject(),
                command.level(),
                command.startsAt(),
                command.scope(),
                command.matter(),
                command.measures(),
                command.issuedBy(),
                command.to().isEmpty() ? List.copyOf(units) : command.to(),
                acting.body(),
                plan.warning().acknowledgeWithin(),
                exercise,
                command.actor().sub());
    }

    /** Start and raise belong to the command body of the target level, lower to the one in force (our answer 10). */
    static IncidentEvent response(String id, DecideResponse command, @Nullable Terms inForce, Plan plan) {
        Authority authority = new Authority(plan);
        Level to = command.level();
        Terms terms = plan.termsAt(to);
        Set<String> bodies = command.actor().bodies();
        String by = command.actor().sub();
        if (inForce == null) {
            Acting acting = authority.commandAt(to, bodies);
            return new ResponseStarted(
                    id, terms, acting.body(), acting.byHigherBody(), command.reason(), command.authorisation(), by);
        }
        Level from = inForce.level();
        if (from == to) {
            throw Refusal.conflict(
                    plan.at(to).clause(), to + "级应急响应已启动", "a response at level " + to + " is already in force");
        }
        Acting acting = authority.commandAt(to.isGraverThan(from) ? to : from, bodies);
        return to.isGraverThan(from)
                ? new ResponseRaised(
                        id,
                        from,
                        terms,
                        acting.body(),
                        acting.byHigherBody(),
                        command.reason(),
                        command.authorisation(),
                        by)
                : new ResponseLowered(
                        id,
                        from,
                        terms,
                        acting.body(),
                        acting.byHigherBody(),
                        command.reason(),
                        command.authorisation(),
                        by);
    }

    static Terms inForce(@Nullable Terms terms) {
        if (terms == null) {
            throw Refusal.conflict("五", "当前没有应急响应", "no response is in force");
        }
        return terms;
    }

    /** Stable working days first, or an override by the command body with its reason (clauses 五(一)1–五(三)1). */
    static void mayBeLifted(Terms inForce, Stability stability, LiftResponse command, Plan plan) {
        boolean reached =
                inForce.stableDays() == null || (stability.mayLiftSince() != null && !stability.provisional());
        if (!reached && command.overrideReason() == null) {
            throw Refusal.conflict(
                    plan.at(inForce.level()).clause(),
                    "需连续平稳 %d 个工作日，现为 %d 个；提前解除须由指挥机构说明理由（override.reason）"
                            .formatted(inForce.stableDays(), stability.counted()),
                    "%d consecutive stable working days are needed, %d are counted; to lift now give override.reason"
                            .formatted(inForce.stableDays(), stability.counted()));
        }
    }
}
