package watchkeeper.chassis.wire;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import watchkeeper.contracts.Topics;

/** The wire, and the topics with their retention: record time is real time, so only intake and detections expire. */
@AutoConfiguration
public class WireConfiguration {
    private static final String DAY = Long.toString(24L * 60 * 60 * 1000);
    private static final String MONTH = Long.toString(30L * 24 * 60 * 60 * 1000);
    private static final String FOR_EVER = "-1";

    @Bean
    Wire wire(@Value("${spring.application.name}") String name) {
        return new Wire(name);
    }

    @Bean
    KafkaAdmin.NewTopics watchkeeperTopics(@Value("${watchkeeper.replication:1}") short replication) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(Topics.PARTITIONS)
                        .replicas(replication)
                        .configs(retention(topic))
                        .build())
                .toArray(NewTopic[]::new));
    }

    private static Map<String, String> retention(String topic) {
        return switch (topic) {
            case Topics.INTAKE ->
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        DAY,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime");
            case Topics.DETECTIONS -> Map.of(TopicConfig.RETENTION_MS_CONFIG, MONTH);
            case Topics.REFERENCE -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            default -> Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        };
    }
}
