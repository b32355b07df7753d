package watchkeeper.monitoring.topology;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.story.Criteria;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.topology.Incoming.Commanded;
import watchkeeper.monitoring.topology.Incoming.Heard;
import watchkeeper.monitoring.topology.Incoming.Matched;
import watchkeeper.monitoring.topology.Outgoing.To;
import watchkeeper.monitoring.watchlist.match.Watching;

/**
 * intake → clean → detections, and match in the same hop → re-key by watch-list → dedup, stories → stories. Every step
 * is named, so that a later version finds the state of an earlier one.
 */
public final class StoryTopology {
    /** Compacted, keyed by watch-list: the version in force of each. */
    public static final String WATCHLISTS = "watchkeeper.watchlists";
    /** What people command about stories, keyed by watch-list as the matches are. */
    public static final String COMMANDS = "watchkeeper.story-commands";

    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final Cleaner cleaner;
    private final Watching watching;
    private final Criteria criteria;
    private final Wire wire;
    private final Clock clock;
    private final Duration retention;

    /** @param retention how long, in product time, an untouched story and a seen detection are remembered */
    public StoryTopology(
            Cleaner cleaner, Watching watching, Criteria criteria, Wire wire, Clock clock, Duration retention) {
        this.cleaner = cleaner;
        this.watching = watching;
        this.criteria = criteria;
        this.wire = wire;
        this.clock = clock;
        this.retention = retention;
    }

    public void build(StreamsBuilder builder) {
        build(builder, new StoryStores(Stores::persistentKeyValueStore));
    }

    void build(StreamsBuilder builder, StoryStores stores) {
        // In memory: a store on disk would remember where it stopped, and the automaton would never hear the rest
        // again.
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("watchlists"), TEXT, BYTES)
                        .withLoggingDisabled(),
                WATCHLISTS,
                Consumed.with(TEXT, BYTES).withName("watchlists"),
                () -> new LearnWatchlists(watching));
        KStream<String, Outgoing> cleaned = builder.stream(Topics.INTAKE, consumed("intake"))
                .process(() -> new CleanAndMatch(cleaner, watching), Named.as("clean-and-match"));
        send(cleaned, To.DETECTIONS, Topics.DETECTIONS, "");
        send(cleaned, To.QUARANTINE, Quarantined.TOPIC, "-of-intake");
        KStream<String, Incoming> matches = values(cleaned, To.MATCHES, "")
                .repartition(
                        Repartitioned.with(TEXT, BYTES).withName("matches").withNumberOfPartitions(Topics.PARTITIONS))
                .mapValues(
                        (key, value) -> Pulses.isPulse(key) ? new Heard(value, Pulses.source(key)) : new Matched(value),
                        Named.as("as-match"));
        KStream<String, Incoming> commands =
                builder.stream(COMMANDS, consumed("commands")).mapValues(Commanded::new, Named.as("as-command"));
        KStream<String, Outgoing> told = matches.merge(commands, Named.as("matches-and-commands"))
                .process(storytellers(stores), Named.as("tell"));
        send(told, To.STORIES, Topics.STORIES, "");
        send(told, To.QUARANTINE, Quarantined.TOPIC, "-of-matches");
        send(told, To.OUTCOMES, Outcome.TOPIC, "");
    }

    private ProcessorSupplier<String, Incoming, String, Outgoing> storytellers(StoryStores stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Incoming, String, Outgoing> get() {
                return new TellStories(criteria, wire, clock, retention);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.all();
            }
        };
    }

    private static Consumed<String, byte[]> consumed(String name) {
        return Consumed.with(TEXT, BYTES).withName(name);
    }

    private static KStream<String, byte[]> values(KStream<String, Outgoing> from, To to, String of) {
        String name = to.name().toLowerCase(Locale.ROOT) + of;
        return from.filter((key, outgoing) -> outgoing.to() == to, Named.as("only-" + name))
                .mapValues(Outgoing::value, Named.as("value-" + name));
    }

    private static void send(KStream<String, Outgoing> from, To to, String topic, String of) {
        String name = to.name().toLowerCase(Locale.ROOT) + of;
        values(from, to, of).to(topic, Produced.with(TEXT, BYTES).withName("to-" + name));
    }
}
