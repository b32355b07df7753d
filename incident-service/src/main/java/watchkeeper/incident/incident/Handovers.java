package watchkeeper.incident.incident;

import java.util.List;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
import watchkeeper.incident.command.IncidentCommand.ConfirmHandover;
import watchkeeper.incident.command.IncidentCommand.OfferHandover;
import watchkeeper.incident.command.IncidentCommand.WithdrawHandover;
import watchkeeper.incident.event.IncidentEvent.HandoverConfirmed;
import watchkeeper.incident.event.IncidentEvent.HandoverOffered;
import watchkeeper.incident.event.IncidentEvent.HandoverWithdrawn;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/**
 * Hand-over 交接 of the command or of the watch: one offers, another person confirms, and only then the other answers for
 * it. Silence in between leaves it where it is.
 */
public final class Handovers {
    public static final List<String> MATTERS = List.of("COMMAND", "WATCH");
    private static final String COMMAND = "COMMAND";

    private final Situation situation;
    private final Plan plan;

    Handovers(Situation situation, Plan plan) {
        this.situation = situation;
        this.plan = plan;
    }

    HandoverOffered offered(OfferHandover command) {
        String giver = new Authority(plan, situation.standing())
                .demand("handover", command.actor(), Concern.NONE)
                .body();
        isPossible("handover");
        boolean ofCommand = command.matter().equals(COMMAND);
        String from = command.from() == null ? (ofCommand ? inCommand() : giver) : command.from();
        speaksFor(command.actor(), from, ofCommand);
        if (ofCommand) {
            isInCommand(from);
            isCommandBody(command.to());
        } else {
            isParty(command.to());
        }
        return new HandoverOffered(
                command.incidentId(),
                command.handoverId(),
                command.matter(),
                from,
                command.to(),
                command.note(),
                command.actor().sub());
    }

    HandoverConfirmed confirmed(ConfirmHandover command) {
        Situation.Handover offered = waiting(command.handoverId());
        new Authority(plan, situation.standing())
                .demand(
                        "handover/confirmation",
                        command.actor(),
                        Concern.of(List.of(offered.to()), offered.offeredBy()));
        isPossible("handover/confirmation");
        if (offered.offeredBy().equals(command.actor().sub())) {
            throw Refusal.forbidden(
                    clause(), "交接须由双方分别确认", "a hand-over is confirmed by both: not twice by the same person");
        }
        if (offered.matter().equals(COMMAND)) {
            isInCommand(offered.from());
            speaksFor(command.actor(), offered.to(), true);
        }
        return new HandoverConfirmed(
                command.incidentId(),
                command.handoverId(),
                offered.matter(),
                offered.from(),
                offered.to(),
                command.actor().sub());
    }

    /** As long as nobody has confirmed it, by the party that offered it. */
    HandoverWithdrawn withdrawn(WithdrawHandover command) {
        Situation.Handover offered = waiting(command.handoverId());
        new Authority(plan, situation.standing()).demand("handover", command.actor(), Concern.NONE);
        isPossible("handover");
        speaksFor(command.actor(), offered.from(), offered.matter().equals(COMMAND));
        return new HandoverWithdrawn(
                command.incidentId(),
                command.handoverId(),
                offered.matter(),
                offered.from(),
                offered.to(),
                command.reason(),
                command.actor().sub());
    }

    private Situation.Handover waiting(String id) {
        Situation.Handover offered = situation.handover(id);
        if (offered == null) {
            throw Refusal.conflict(clause(), "没有待确认的交接", "no such hand-over waits to be confirmed");
        }
        return offered;
    }

    private void isPossible(String act) {
        new Obstacle(situation.standing(), plan).refuse(act, null);
    }

    private void speaksFor(Actor actor, String body, boolean asCommand) {
        boolean speaks = actor.bodies().contains(body)
                || (!asCommand && actor.units().contains(body))
                || (asCommand && actor.bodies().stream().anyMatch(own -> plan.isHigher(own, body)));
        if (!speaks) {
            throw Refusal.forbidden(
                    clause(),
                    "该方由%s（%s）确认".formatted(plan.nameOf(body).zh(), body),
                    "this party is the %s (%s)".formatted(plan.nameOf(body).en(), body));
        }
    }

    private String inCommand() {
        Standing standing = situation.standing();
        if (standing.commandBody() == null) {
            throw Refusal.conflict(
                    clause(), "当前没有应急响应，无指挥权可交接", "no response is in force: there is no command to hand over");
        }
        return standing.commandBody();
    }

    private void isInCommand(String body) {
        if (!body.equals(inCommand())) {
            throw Refusal.conflict(clause(), body + " 现未担任指挥", body + " is not in command now");
        }
    }

    private void isParty(String body) {
        new Addressees(situation.standing(), plan).refuseOthers("to", clause(), List.of(body));
    }

    private void isCommandBody(String body) {
        if (!plan.commandBodies().contains(body)) {
            throw Refusal.invalid("to", clause(), body + " 不是指挥机构", body + " is no command body of the plan");
        }
    }

    private String clause() {
        return plan.act("handover").clause();
    }
}
