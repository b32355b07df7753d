package watchkeeper.incident.projection;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.incident.past.Fact;

/** Folds what is stored into the live lists as it comes: all in one segment, so that a position means all before it. */
@Component
@ProcessingGroup(Projector.GROUP)
class Projector {
    static final String GROUP = "incidents";
    private static final String REACHED = Projector.class.getName();

    private final LiveLists lists;
    private final Folds folds;
    private final Mending mending;

    Projector(LiveLists lists, Folds folds, Mending mending) {
        this.lists = lists;
        this.folds = folds;
        this.mending = mending;
    }

    @EventHandler
    void on(Object event, DomainEventMessage<?> stored, TrackingToken token) {
        long position = token.position().orElseThrow();
        folds.take(Fact.of(stored), new LiveRows(lists, position));
        reached(position);
    }

    @EventHandler
    void on(ListRefolded refolded, @Timestamp Instant at, TrackingToken token) {
        mending.mend(refolded, token, at);
        reached(token.position().orElseThrow());
    }

    /** Once a batch: the lists have come as far as its last event, whether it changed a row or not. */
    private void reached(long position) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        long[] last = batch.getOrComputeResource(REACHED, key -> {
            long[] holder = {0};
            batch.onPrepareCommit(work -> lists.reached(folds.lists(), holder[0]));
            return holder;
        });
        last[0] = position;
    }
}
