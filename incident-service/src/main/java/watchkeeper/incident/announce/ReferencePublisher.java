package watchkeeper.incident.announce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.plan.book.Adoption;
import watchkeeper.incident.plan.book.PlanBook;

/** Publishes all plan versions, adoptions and notices at start: a topic that was lost is whole again. */
@Component
class ReferencePublisher implements ApplicationRunner {
    private final PlanBook plans;
    private final Notices notices;
    private final ReferenceTopic topic;
    private final Clock clock;

    ReferencePublisher(PlanBook plans, Notices notices, ReferenceTopic topic, Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<ReferenceMessage> messages = new ArrayList<>(notices.published());
        plans.all().stream().map(plans::plan).map(PlanAnnouncer::message).forEach(messages::add);
        plans.adoptions().stream().map(Adoption::published).forEach(messages::add);
        CompletableFuture.allOf(messages.stream()
                        .map(message -> topic.send(message, clock.instant()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
