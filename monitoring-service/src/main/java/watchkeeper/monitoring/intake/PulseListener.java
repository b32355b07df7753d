package watchkeeper.monitoring.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.Sources;
import watchkeeper.monitoring.silence.PulseBook;

/**
 * Hears from which sources clean detections come, whatever door they came by. Keys and headers say it; no value is
 * read. A source is noted ten times a second at most, however much it sends.
 */
@Component
class PulseListener {
    private static final long REST_NS = Duration.ofMillis(100).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final PulseBook pulses;
    private final Clock clock;
    private final Map<String, Long> notedAt = new HashMap<>();

    PulseListener(PulseBook pulses, Clock clock) {
        this.pulses = pulses;
        this.clock = clock;
    }

    @KafkaListener(id = "monitoring-pulse", topics = Topics.DETECTIONS, batch = "true")
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> sources = new HashSet<>();
        records.forEach(record -> sources.add(source(record)));
        sources.removeIf(this::notedJustNow);
        Instant now = clock.instant();
        for (String source : sources) {
            pulses.beat(source, now);
            noted(source);
        }
    }

    private boolean notedJustNow(String source) {
        Long at = notedAt.get(source);
        return at != null && System.nanoTime() - at < REST_NS;
    }

    private void noted(String source) {
        if (notedAt.size() >= MOST_REMEMBERED) {
            notedAt.clear();
        }
        notedAt.put(source, System.nanoTime());
    }

    /** The feed that it came by, else its platform, with which every key begins. */
    private static String source(ConsumerRecord<String, byte[]> record) {
        Header feed = record.headers().lastHeader(Sources.HEADER);
        if (feed != null) {
            return new String(feed.value(), StandardCharsets.UTF_8);
        }
        String key = String.valueOf(record.key());
        int end = key.lastIndexOf(':');
        return end < 0 ? key : key.substring(0, end);
    }
}
