package watchkeeper.incident.plan.book;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/** Which version new incidents are opened under, and every adoption before. */
@Aggregate(type = PlanInUse.TYPE)
class PlanInUse {
    static final String TYPE = "PlanInUse";

    private final Set<String> adoptions = new HashSet<>();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String aggregateId;

    private @Nullable VersionAdopted last;

    protected PlanInUse() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void adopt(AdoptPlan command, Clock clock) {
        if (adoptions.contains(command.adoptionId())) {
            return;
        }
        VersionAdopted before = last;
        if (before != null
                && before.id().equals(command.id())
                && before.version().equals(command.version())) {
            throw Refusal.conflict(
                    command.clause(),
                    "%s 第 %s 版自 %s 起已在用".formatted(before.id(), before.version(), before.at()),
                    "%s %s is in use since %s".formatted(before.id(), before.version(), before.at()));
        }
        AggregateLifecycle.apply(new VersionAdopted(
                command.adoptionId(),
                adoptions.size() + 1,
                command.id(),
                command.version(),
                after(before, clock.instant()),
                command.by(),
                command.reason()));
    }

    /** Others take the latest for the one in use, so a clock that lags must not make an adoption the earlier one. */
    private static Instant after(@Nullable VersionAdopted before, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return before == null || at.isAfter(before.at()) ? at : before.at().plusMillis(1);
    }

    @EventSourcingHandler
    void on(VersionAdopted event) {
        aggregateId = AdoptPlan.AGGREGATE;
        adoptions.add(event.adoptionId());
        last = event;
    }
}
