package watchkeeper.monitoring.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.storylist.StoryCommandBook;

/** Notes what became of people's commands; twice is as good as once. */
@Component
class OutcomeListener {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeListener.class);

    private final StoryCommandBook book;

    OutcomeListener(StoryCommandBook book) {
        this.book = book;
    }

    @KafkaListener(id = "monitoring-story-outcomes", topics = Outcome.TOPIC)
    void decided(byte[] value) {
        try {
            book.decided(Json.MAPPER.readValue(value, Outcome.class));
        } catch (JacksonException e) {
            LOG.error("something on the outcomes topic is not ours, passed over", e);
        }
    }
}
