package watchkeeper.incident.announce;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.store.OneSegment;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.plan.book.Adoption;
import watchkeeper.incident.plan.book.VersionAdopted;
import watchkeeper.incident.plan.book.VersionKept;

/** Publishes each version that is kept and each adoption, behind the store, as notices are. */
@Component
@ProcessingGroup(PlanAnnouncer.GROUP)
class PlanAnnouncer {
    static final String GROUP = "announce-plans";
    private static final int BATCH = 10;

    private final Plans plans;
    private final ReferenceTopic topic;

    PlanAnnouncer(Plans plans, ReferenceTopic topic) {
        this.plans = plans;
        this.topic = topic;
    }

    @EventHandler
    void on(VersionKept event, @Timestamp Instant at) {
        topic.sendAndWait(message(plans.of(event.id(), event.version())), at);
    }

    @EventHandler
    void on(VersionAdopted event, @Timestamp Instant at) {
        topic.sendAndWait(Adoption.of(event).published(), at);
    }

    static PlanVersion message(Plan plan) {
        Map<String, Words> bodies = new LinkedHashMap<>();
        plan.bodies().keySet().forEach(body -> bodies.put(body, plan.nameOf(body)));
        return new PlanVersion(
                plan.id(),
                plan.version(),
                plan.timeZone(),
                plan.initialReport(),
                plan.criteria(),
                bodies,
                plan.besides(DutyTerm.Since.ALWAYS));
    }

    @Configuration
    static class BehindTheStore {
        @Bean
        ConfigurerModule announcingPlans() {
            return OneSegment.of(GROUP, BATCH);
        }
    }
}
