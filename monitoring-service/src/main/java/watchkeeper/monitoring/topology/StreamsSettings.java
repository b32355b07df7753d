package watchkeeper.monitoring.topology;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Streams application runs.
 *
 * @param stateDir where RocksDB keeps its files; not under a temporary directory, which may be cleaned away
 * @param streamThreads 1 to 3
 * @param replication of the topics that Streams makes for itself
 * @param retention product time for which an untouched story and a seen detection are remembered
 */
@ConfigurationProperties("watchkeeper")
record StreamsSettings(
        @DefaultValue("data/monitoring-streams") String stateDir,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("1") int replication,
        @DefaultValue("P45D") Duration retention) {
    private static final int MOST_THREADS = 3;

    void addTo(Map<String, Object> config) {
        config.put("application.id", "watchkeeper-monitoring");
        config.put("processing.guarantee", "exactly_once_v2");
        config.put("commit.interval.ms", 100);
        config.put("num.stream.threads", Math.clamp(streamThreads, 1, MOST_THREADS));
        config.put("state.dir", stateDir);
        config.put("replication.factor", replication);
        config.put("rocksdb.config.setter", BoundedRocksDb.class.getName());
        config.put("ensure.explicit.internal.resource.naming", true);
        // Record time is real time: product time may run 600 times faster, and the broker refuses the future.
        config.put("default.timestamp.extractor", "org.apache.kafka.streams.processor.WallclockTimestampExtractor");
        // A killed member is missed after 6 s instead of 45 s.
        config.put("consumer.session.timeout.ms", 6_000);
        config.put("consumer.heartbeat.interval.ms", 1_500);
        config.put("consumer.auto.offset.reset", "earliest");
        // An open transaction of the dead holds back every reader of committed records.
        config.put("producer.transaction.timeout.ms", 10_000);
    }
}
