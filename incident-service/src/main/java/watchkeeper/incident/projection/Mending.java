package watchkeeper.incident.projection;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.live.LiveShadows;
import watchkeeper.incident.projection.RebuildTable.Folded;

/**
 * Puts right what differs, in the transaction in which the list takes {@link ListRefolded}: then the rows beside and the
 * live ones have taken the same events. When it fails the list goes on as it was.
 */
@Component
class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private final RebuildTable rebuilds;
    private final Refolding refolding;
    private final LiveShadows shadows;
    private final TransactionTemplate inside;

    Mending(RebuildTable rebuilds, Refolding refolding, LiveShadows shadows, PlatformTransactionManager transactions) {
        this.rebuilds = rebuilds;
        this.refolding = refolding;
        this.shadows = shadows;
        this.inside = new TransactionTemplate(transactions);
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void mend(ListRefolded event, TrackingToken token, Instant at) {
        UUID id = UUID.fromString(event.rebuild());
        rebuilds.toMend(id).ifPresent(folded -> {
            try {
                inside.executeWithoutResult(status -> mend(event, folded, token, at));
            } catch (DataAccessException | IllegalStateException e) {
                LOG.error("the list {} could not be mended", event.list(), e);
                rebuilds.failed(id, String.valueOf(e.getMessage()), at);
            }
        });
    }

    private void mend(ListRefolded event, Folded folded, TrackingToken token, Instant at) {
        UUID id = UUID.fromString(event.rebuild());
        if (shadows.count(id, event.list()) != folded.shadows()) {
            throw new IllegalStateException("rows of the rebuild are gone");
        }
        refolding.foldUpTo(id, event.list(), folded.token(), token);
        int differences = shadows.mend(id, event.list(), token.position().orElseThrow());
        long rows = shadows.count(id, event.list());
        shadows.clear(id);
        rebuilds.done(id, rows, differences, at);
        LOG.info("the list {} was folded anew: {} rows, {} differed", event.list(), rows, differences);
    }
}
