package watchkeeper.monitoring.feed.poll;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How feeds are polled. All of it real time: it is about the network.
 *
 * @param patience for one answer
 * @param mostBytes of one document
 * @param rest the least time between two polls of a feed, however fast the product's clock runs
 * @param atOnce how many are polled side by side by one instance
 * @param allowed host:port that may be a private address
 */
@ConfigurationProperties("watchkeeper.feeds")
record PollSettings(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("4MB") DataSize mostBytes,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("8") int atOnce,
        @DefaultValue List<String> allowed) {}
