package watchkeeper.monitoring.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.match.Watching;

/** Hears of every watch-list, on restore too: so after a restart all of them are known before the first detection. */
final class LearnWatchlists implements Processor<String, byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(LearnWatchlists.class);
    private final Watching watching;

    LearnWatchlists(Watching watching) {
        this.watching = watching;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            watching.learn(Json.MAPPER.readValue(record.value(), Watchlist.class));
        } catch (JacksonException | NullPointerException e) {
            LOG.warn(
                    "no watch-list under the key {}, passed over: {}",
                    record.key(),
                    e.getClass().getSimpleName());
        }
    }
}
