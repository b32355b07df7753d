package watchkeeper.incident.announce;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.Words;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;

/** Publishes plan versions and notices at start. A version never changes, and the topic is compacted: again is as good as once. */
@Component
class ReferencePublisher implements ApplicationRunner {
    private final Plans plans;
    private final Notices notices;
    private final Wire wire;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    ReferencePublisher(Plans plans, Notices notices, Wire wire, KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.wire = wire;
        this.kafka = kafka;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<ReferenceMessage> messages = new ArrayList<>(notices.published());
        plans.all().stream().map(ReferencePublisher::message).forEach(messages::add);
        messages.add(shipped(plans.inUse()));
        CompletableFuture.allOf(messages.stream()
                        .map(message -> kafka.send(wire.record(
                                Topics.REFERENCE, message.key(), message.key(), 1, clock.instant(), message)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** What an installation starts with: earlier than any adoption by people. */
    private static PlanAdopted shipped(Plan plan) {
        return new PlanAdopted(plan.id(), plan.version(), Instant.EPOCH, "shipped", "");
    }

    private static PlanVersion message(Plan plan) {
        var bodies = new java.util.LinkedHashMap<String, Words>();
        plan.bodies().forEach((id, body) -> bodies.put(id, new Words(body.zh(), body.en())));
        return new PlanVersion(
                plan.id(), plan.version(), plan.timeZone(), plan.initialReport(), plan.criteria(), bodies);
    }
}
