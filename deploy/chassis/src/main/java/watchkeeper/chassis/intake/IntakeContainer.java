package watchkeeper.chassis.intake;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** The consumer of one reader: never skips a message, tries again until it is applied. */
final class IntakeContainer {
    private static final long LOOK_MS = 200;
    private static final long RETRY_MS = 1000;

    private final KafkaMessageListenerContainer<String, byte[]> container;

    IntakeContainer(TopicReader reader, Intake intake, ConsumerFactory<String, byte[]> consumers) {
        ContainerProperties properties = new ContainerProperties(reader.topics().toArray(String[]::new));
        properties.setGroupId(reader.name());
        properties.setClientId(reader.name());
        properties.setMessageListener(intake);
        properties.setPollTimeout(LOOK_MS);
        properties.setIdleEventInterval(LOOK_MS);
        properties.setIdleBeforeDataMultiplier(1);
        properties.setMissingTopicsFatal(false);
        container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(reader.name());
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent idle) {
                intake.atEnd(idle.getConsumer());
            }
        });
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }

    boolean isRunning() {
        return container.isRunning();
    }
}
