package watchkeeper.incident.plan.book;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/** The versions of one plan. A version never changes: incidents were decided under it. */
@Aggregate(type = PlanVersions.TYPE)
class PlanVersions {
    static final String TYPE = "Plan";

    private final Map<String, String> kept = new HashMap<>();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String aggregateId;

    protected PlanVersions() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean keep(KeepPlan command) {
        @Nullable String before = kept.get(command.version());
        if (before == null) {
            AggregateLifecycle.apply(new VersionKept(command.id(), command.version(), command.yaml(), command.by()));
            return true;
        }
        if (!before.equals(command.yaml())) {
            throw Refusal.conflict(
                    "",
                    "%s 第 %s 版已录入且内容不同；版本不可更改，请提高 version".formatted(command.id(), command.version()),
                    "%s %s is kept with other content; a version never changes: raise `version`"
                            .formatted(command.id(), command.version()));
        }
        return false;
    }

    @EventSourcingHandler
    void on(VersionKept event) {
        aggregateId = KeepPlan.idOf(event.id());
        kept.put(event.version(), event.yaml());
    }
}
