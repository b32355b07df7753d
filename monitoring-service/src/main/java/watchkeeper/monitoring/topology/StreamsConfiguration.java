package watchkeeper.monitoring.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.CleanupConfig;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.meaning.Meaning;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.story.Criteria;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.watchlist.match.Watching;

/** The Streams application within the service: its configuration, its life, its health. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {
    private static final int CLOSE_SECONDS = 5;
    private static final String MONTH_MS = Long.toString(30L * 24 * 60 * 60 * 1000);

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService watchlistBuilder() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("watch-lists").factory());
    }

    @Bean
    Watching watching(ExecutorService watchlistBuilder) {
        return new Watching(watchlistBuilder);
    }

    @Bean
    Criteria criteria(Reference reference) {
        return new PlanCriteria(reference);
    }

    @Bean
    StoryTopology storyTopology(
            Cleaner cleaner, Watching watching, Criteria criteria, Wire wire, Clock clock, StreamsSettings settings) {
        // Now, and not at the first detection: a machine that cannot run the model shall not look ready.
        Meaning.prepare();
        return new StoryTopology(cleaner, watching, criteria, wire, clock, settings.retention());
    }

    @Bean
    StreamsLife streamsLife() {
        return new StreamsLife(System::exit);
    }

    @Bean
    StreamsBuilderFactoryBean monitoringStreams(
            KafkaProperties kafka,
            StreamsSettings settings,
            StoryTopology topology,
            StreamsLife life,
            MeterRegistry meters) {
        Map<String, Object> config = new HashMap<>(kafka.buildStreamsProperties());
        settings.addTo(config);
        StreamsBuilderFactoryBean streams =
                new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(config), new CleanupConfig(false, false));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                topology.build(builder);
            }
        });
        streams.setStateListener(life);
        streams.setStreamsUncaughtExceptionHandler(life);
        streams.setCloseTimeout(CLOSE_SECONDS);
        streams.addListener(new KafkaStreamsMicrometerListener(meters));
        return streams;
    }

    @Bean
    HealthIndicator streamsHealthIndicator(StreamsLife life) {
        return life::health;
    }

    @Bean
    KafkaAdmin.NewTopics monitoringTopics(StreamsSettings settings) {
        return new KafkaAdmin.NewTopics(
                topic(StoryTopology.WATCHLISTS, settings).compact().build(),
                topic(StoryTopology.COMMANDS, settings)
                        .config("retention.ms", MONTH_MS)
                        .build(),
                topic(Quarantined.TOPIC, settings)
                        .config("retention.ms", MONTH_MS)
                        .build(),
                topic(Outcome.TOPIC, settings).config("retention.ms", MONTH_MS).build());
    }

    private static TopicBuilder topic(String name, StreamsSettings settings) {
        return TopicBuilder.name(name).partitions(Topics.PARTITIONS).replicas(settings.replication());
    }
}
