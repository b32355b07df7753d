package watchkeeper.incident.incident;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.command.IncidentCommand.AddUnit;
import watchkeeper.incident.command.IncidentCommand.AdjustWarning;
import watchkeeper.incident.command.IncidentCommand.AnswerStoryQuestion;
import watchkeeper.incident.command.IncidentCommand.CloseDay;
import watchkeeper.incident.command.IncidentCommand.CloseIncident;
import watchkeeper.incident.command.IncidentCommand.ConfirmHandover;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.DismissIncident;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.command.IncidentCommand.LiftWarning;
import watchkeeper.incident.command.IncidentCommand.MergeIncident;
import watchkeeper.incident.command.IncidentCommand.NoteStoryGrowth;
import watchkeeper.incident.command.IncidentCommand.OfferHandover;
import watchkeeper.incident.command.IncidentCommand.OpenIncident;
import watchkeeper.incident.command.IncidentCommand.RecordAssessment;
import watchkeeper.incident.command.IncidentCommand.RecountStability;
import watchkeeper.incident.command.IncidentCommand.ReleaseUnit;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.command.IncidentCommand.WithdrawHandover;
import watchkeeper.incident.entry.KnownEntries;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.person.People;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.stability.Stability;
import watchkeeper.incident.stability.StabilityCount;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.Standings;

/** An incident 舆情事件: what was decided about it, by which body. It keeps the plan version it was opened under. */
@Aggregate(type = Incident.TYPE, snapshotTriggerDefinition = Snapshots.TRIGGER)
@Revision(Incident.REVISION)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class Incident {
    public static final String TYPE = "Incident";

    /** Of its snapshots: whenever what it remembers has another shape or another meaning, the next one. */
    static final String REVISION = "2";

    @AggregateIdentifier
    private String id;

    private Situation situation;

    @SuppressWarnings("NullAway.Init") // Axon fills it from its events
    protected Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenIncident command, Plans plans, Clock clock, People people) {
        if (id == null) { // otherwise the same request again
            AggregateLifecycle.apply(Opening.of(command, plans.inUse(), clock.instant(), people));
        }
    }

    @CommandHandler
    void add(AddUnit command, Plans plans) {
        demand("units", command.actor(), plans);
        Units.added(id, standing(), command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void release(ReleaseUnit command, Plans plans) {
        demand("units/release", command.actor(), plans);
        AggregateLifecycle.apply(Units.released(id, standing(), command, planOf(plans)));
    }

    @CommandHandler
    void assess(RecordAssessment command, Plans plans, Clock clock) {
        if (situation.has(command.assessmentId())) {
            return; // the same request again
        }
        demand("assessments", command.actor(), plans);
        AggregateLifecycle.apply(Assessments.recorded(command, situation, planOf(plans), clock.instant()));
    }

    @CommandHandler
    void release(ReleaseWarning command, Plans plans) {
        if (!situation.has(command.warningId())) { // otherwise the same request again
            AggregateLifecycle.apply(warnings(plans).released(command));
        }
    }

    @CommandHandler
    void adjust(AdjustWarning command, Plans plans) {
        warnings(plans).adjusted(command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void lift(LiftWarning command, Plans plans) {
        AggregateLifecycle.apply(warnings(plans).lifted(command));
    }

    @CommandHandler
    void decide(DecideResponse command, Plans plans, Notices notices, Clock clock) {
        AggregateLifecycle.apply(new Responses(id, situation, planOf(plans))
                .decided(command, () -> stability(notices.calendar(), clock.instant())));
    }

    @CommandHandler
    void lift(LiftResponse command, Plans plans, Notices notices, Clock clock) {
        AggregateLifecycle.apply(new Responses(id, situation, planOf(plans))
                .lifted(command, () -> stability(notices.calendar(), clock.instant())));
    }

    /** Says when the response may be lifted; while a year has no notice it says nothing, since it would be a guess. */
    @CommandHandler
    void close(CloseDay command, Notices notices) {
        if (situation.terms() != null) {
            StableDays.ended(id, situation, stability(notices.calendar(), command.at()))
                    .ifPresent(AggregateLifecycle::apply);
        }
    }

    /** A notice came or was amended: says what is different now, and nothing when nothing is. */
    @CommandHandler
    void recount(RecountStability command, Notices notices, Clock clock) {
        if (situation.terms() == null) {
            return;
        }
        Notices.Amendment amendment = notices.amendment(command.year(), command.version());
        Instant now = clock.instant();
        StableDays.recounted(
                        command, situation, stability(amendment.former(), now), stability(amendment.present(), now))
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void offer(OfferHandover command, Plans plans) {
        if (!situation.has(command.handoverId())) { // otherwise the same request again
            AggregateLifecycle.apply(new Handovers(situation, planOf(plans)).offered(command));
        }
    }

    @CommandHandler
    void withdraw(WithdrawHandover command, Plans plans) {
        AggregateLifecycle.apply(new Handovers(situation, planOf(plans)).withdrawn(command));
    }

    @CommandHandler
    void confirm(ConfirmHandover command, Plans plans) {
        AggregateLifecycle.apply(new Handovers(situation, planOf(plans)).confirmed(command));
    }

    @CommandHandler
    void dismiss(DismissIncident command, Plans plans, Standings standings) {
        standings.end(id);
        AggregateLifecycle.apply(new Endings(situation, planOf(plans)).dismissed(command));
    }

    @CommandHandler
    void close(CloseIncident command, Plans plans, KnownEntries entries, Standings standings) {
        standings.end(id);
        AggregateLifecycle.apply(new Endings(situation, planOf(plans))
                .closed(command, entries.evaluation(id, situation.liftedAt()), entries.unsettled(id)));
    }

    @CommandHandler
    void note(NoteStoryGrowth command) {
        StoryQuestions.raised(command, situation).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void answer(AnswerStoryQuestion command, Plans plans) {
        demand("story-questions/answer", command.actor(), plans);
        AggregateLifecycle.apply(StoryQuestions.answered(command, situation, planOf(plans)));
    }

    /** This one ends in the other. Both are decided in one transaction, see {@link Merging}. */
    void mergeInto(MergeIncident command, Standing into, Plans plans) {
        AggregateLifecycle.apply(new Endings(situation, planOf(plans)).merged(command, into));
    }

    /** This one goes on with what the other was about; its level stays. */
    void absorb(MergeIncident command, Standing absorbed, Plans plans) {
        List<IncidentEvent> events = new Endings(situation, planOf(plans)).absorbed(command, absorbed);
        events.forEach(AggregateLifecycle::apply);
    }

    Standing standing() {
        return situation.standing();
    }

    private void demand(String act, watchkeeper.incident.authority.Actor actor, Plans plans) {
        Plan plan = planOf(plans);
        new Authority(plan, standing()).demand(act, actor, Concern.NONE);
        new Obstacle(standing(), plan).refuse(act, null);
    }

    private Warnings warnings(Plans plans) {
        return new Warnings(id, situation, planOf(plans));
    }

    private Stability stability(WorkingCalendar calendar, Instant asOf) {
        return new StabilityCount(calendar, ZoneId.of(situation.timeZone()))
                .of(
                        situation.countFrom(),
                        java.util.Objects.requireNonNull(situation.terms()).stableDays(),
                        situation.findings(),
                        asOf);
    }

    private Plan planOf(Plans plans) {
        return plans.of(standing().plan(), standing().planVersion());
    }

    @EventSourcingHandler
    void on(IncidentEvent event, @Timestamp Instant at) {
        if (event instanceof IncidentOpened opened) {
            id = opened.incidentId();
            situation = Situation.of(opened);
        } else {
            situation.take(event, at);
        }
    }
}
