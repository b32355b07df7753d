package watchkeeper.monitoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.story.Storyteller;
import watchkeeper.monitoring.topology.Outgoing.To;

/**
 * Tells every partition of the watch-lists that something came in of an hour, once: a list of which nothing was seen then
 * knows that nobody spoke of it, rather than that nobody listened.
 */
final class Pulses {
    /** In no watch-list's id. */
    private static final String KEY = "heard:";

    private static final int HOURS_KNOWN = 1_000;
    private static final List<String> KEYS =
            IntStream.range(0, Topics.PARTITIONS).mapToObj(Pulses::keyTo).toList();

    private final Map<Long, Boolean> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > HOURS_KNOWN;
        }
    };

    List<Record<String, Outgoing>> of(Detection detection, long timestamp) {
        long hour = Storyteller.hour(detection.observedAt());
        if (told.put(hour, true) != null) {
            return List.of();
        }
        byte[] value = Json.MAPPER.writeValueAsBytes(hour);
        return KEYS.stream()
                .map(key -> new Record<>(key, new Outgoing(To.MATCHES, value), timestamp))
                .toList();
    }

    static boolean isPulse(String key) {
        return key.startsWith(KEY);
    }

    /** A key that the default partitioner takes to that partition. */
    private static String keyTo(int partition) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> KEY + i)
                .filter(key -> Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS
                        == partition)
                .findFirst()
                .orElseThrow();
    }
}
