package watchkeeper.monitoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.story.Storyteller;
import watchkeeper.monitoring.topology.Outgoing.To;

/**
 * Tells every partition of the watch-lists that something came in of an hour, once for each source: a list of which nothing
 * was seen then knows that nobody spoke of it, rather than that nobody listened.
 */
final class Pulses {
    /** In no watch-list's id. */
    private static final String KEY = "heard:";

    private static final int MOST_KNOWN = 10_000;

    private record Pulse(long hour, int source) {}

    private final Map<Pulse, Boolean> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pulse, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param feed that it came by; without one its platform stands for it */
    List<Record<String, Outgoing>> of(Detection detection, @Nullable String feed, long timestamp) {
        long hour = Storyteller.hour(detection.observedAt());
        Pulse pulse = new Pulse(hour, Storyteller.source(feed == null ? detection.platform() : feed));
        if (told.put(pulse, true) != null) {
            return List.of();
        }
        // The source stands in the key: a former program reads the hour all the same.
        byte[] value = Json.MAPPER.writeValueAsBytes(hour);
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> keyTo(KEY + pulse.source() + ':', partition))
                .map(key -> new Record<>(key, new Outgoing(To.MATCHES, value), timestamp))
                .toList();
    }

    /** The number of the source in the key of a pulse; all of a former program, which told of none, are one. */
    static int source(String key) {
        String[] parts = key.split(":", -1);
        return parts.length > 2 ? Integer.parseInt(parts[1]) : 0;
    }

    static boolean isPulse(String key) {
        return key.startsWith(KEY);
    }

    /** A key that the default partitioner takes to that partition. */
    private static String keyTo(String beginning, int partition) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> beginning + i)
                .filter(key -> Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS
                        == partition)
                .findFirst()
                .orElseThrow();
    }
}
