package watchkeeper.incident.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.command.IncidentCommand.AddUnit;
import watchkeeper.incident.command.IncidentCommand.CloseDay;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.command.IncidentCommand.OpenIncident;
import watchkeeper.incident.command.IncidentCommand.RecordAssessment;
import watchkeeper.incident.command.IncidentCommand.ReleaseUnit;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.event.IncidentEvent.UnitAdded;
import watchkeeper.incident.event.IncidentEvent.UnitReleased;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.stability.Finding;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.StabilityCount;

/** An incident 舆情事件: what was decided about it, by which body. It keeps the plan version it was opened under. */
@Aggregate(type = Incident.TYPE)
public class Incident {
    public static final String TYPE = "Incident";

    @AggregateIdentifier
    private String id;

    private String plan;
    private String planVersion;
    private String timeZone;
    private boolean exercise;
    private final Set<String> units = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Terms terms;
    private @Nullable Instant countFrom;
    private boolean mayBeLifted;

    @SuppressWarnings("NullAway.Init") // Axon fills it from its events
    protected Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenIncident command, Plans plans, Clock clock) {
        if (id != null) {
            return; // the same request again
        }
        Plan inUse = plans.inUse();
        Rules.mayOpen(command.actor());
        Instant now = clock.instant();
        AggregateLifecycle.apply(new IncidentOpened(
                command.incidentId(),
                command.title(),
                command.units(),
                command.storyId(),
                command.exercise(),
                inUse.id(),
                inUse.version(),
                inUse.timeZone(),
                inUse.initialReport(),
                command.source(),
                command.reporter(),
                command.recorder(),
                Rules.notInTheFuture("receivedAt", command.receivedAt(), now),
                command.actor().sub()));
    }

    @CommandHandler
    void add(AddUnit command) {
        Rules.mayManageUnits(command.actor());
        if (!units.contains(command.unit())) {
            AggregateLifecycle.apply(
                    new UnitAdded(id, command.unit(), command.actor().sub()));
        }
    }

    @CommandHandler
    void release(ReleaseUnit command) {
        Rules.mayManageUnits(command.actor());
        Rules.isResponsible(units, command.unit());
        AggregateLifecycle.apply(new UnitReleased(
                id, command.unit(), command.reason(), command.actor().sub()));
    }

    @CommandHandler
    void assess(RecordAssessment command, Clock clock) {
        String body = Rules.assessesFor(command.actor(), units, terms);
        Instant occurredAt = Rules.notInTheFuture("occurredAt", command.occurredAt(), clock.instant());
        AggregateLifecycle.apply(new AssessmentRecorded(
                id,
                command.assessmentId(),
                command.form(),
                command.finding(),
                command.warningLevel(),
                command.suggestedLevel(),
                command.factors(),
                command.parties(),
                command.minutes(),
                body,
                occurredAt,
                command.actor().sub()));
    }

    @CommandHandler
    void release(ReleaseWarning command, Plans plans) {
        AggregateLifecycle.apply(Rules.warning(command, planOf(plans), units, exercise));
    }

    @CommandHandler
    void decide(DecideResponse command, Plans plans) {
        AggregateLifecycle.apply(Rules.response(id, command, terms, planOf(plans)));
    }

    @CommandHandler
    void lift(LiftResponse command, Plans plans, Notices notices, Clock clock) {
        Terms inForce = Rules.inForce(terms);
        Acting acting = new Authority(planOf(plans))
                .commandAt(inForce.level(), command.actor().bodies());
        Stability stability = stability(notices, clock.instant());
        Rules.mayBeLifted(inForce, stability, command, planOf(plans));
        AggregateLifecycle.apply(new ResponseLifted(
                id,
                inForce.level(),
                acting.body(),
                acting.byHigherBody(),
                command.reason(),
                command.overrideReason(),
                stability.calendarVersion(),
                command.actor().sub()));
    }

    /** Says when the response may be lifted; while a year has no notice it says nothing, since it would be a guess. */
    @CommandHandler
    void close(CloseDay command, Notices notices) {
        if (terms == null || mayBeLifted) {
            return;
        }
        Stability stability = stability(notices, command.at());
        if (stability.mayLiftSince() != null && !stability.provisional()) {
            AggregateLifecycle.apply(new StabilityReached(
                    id, terms.level(), stability.countedDays(), stability.mayLiftSince(), stability.calendarVersion()));
        }
    }

    private Stability stability(Notices notices, Instant asOf) {
        Terms inForce = Rules.inForce(terms);
        return new StabilityCount(notices.calendar(), ZoneId.of(timeZone))
                .of(Objects.requireNonNull(countFrom), inForce.stableDays(), findings, asOf);
    }

    private Plan planOf(Plans plans) {
        return plans.of(plan, planVersion);
    }

    @EventSourcingHandler
    void on(IncidentOpened event) {
        id = event.incidentId();
        plan = event.plan();
        planVersion = event.planVersion();
        timeZone = event.timeZone();
        exercise = event.exercise();
        units.addAll(event.units());
    }

    @EventSourcingHandler
    void on(UnitAdded event) {
        units.add(event.unit());
    }

    @EventSourcingHandler
    void on(UnitReleased event) {
        units.remove(event.unit());
    }

    @EventSourcingHandler
    void on(AssessmentRecorded event) {
        boolean stable = Assessments.isStable(event.finding());
        findings.add(new Finding(event.occurredAt(), stable));
        mayBeLifted &= stable;
    }

    @EventSourcingHandler
    void on(ResponseStarted event, @Timestamp Instant at) {
        count(event.terms(), at);
    }

    @EventSourcingHandler
    void on(ResponseRaised event, @Timestamp Instant at) {
        count(event.terms(), at);
    }

    @EventSourcingHandler
    void on(ResponseLowered event, @Timestamp Instant at) {
        count(event.terms(), at);
    }

    /** Every change of level starts a new count. */
    private void count(Terms inForce, Instant from) {
        terms = inForce;
        countFrom = from;
        mayBeLifted = false;
    }

    @EventSourcingHandler
    void on(ResponseLifted event) {
        terms = null;
        countFrom = null;
        mayBeLifted = false;
    }

    @EventSourcingHandler
    void on(StabilityReached event) {
        mayBeLifted = true;
    }
}
