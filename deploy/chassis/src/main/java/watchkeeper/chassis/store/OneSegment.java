package watchkeeper.chassis.store;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;

/** How event handlers run behind the store: in one segment, so that what they write has the store's order. */
public final class OneSegment {
    /** A killed instance's segment is taken over within the claim timeout; a living one says so in good time. */
    private static final long CLAIM_MS = 1000;

    private static final long STILL_HERE_MS = 1500;

    private OneSegment() {}

    /** @param batch events per transaction */
    public static ConfigurerModule of(String processingGroup, int batch) {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        processingGroup,
                        Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(batch)
                                .tokenClaimInterval(CLAIM_MS)
                                .claimExtensionThreshold(STILL_HERE_MS));
    }
}
