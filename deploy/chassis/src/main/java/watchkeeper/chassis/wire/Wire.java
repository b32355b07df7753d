package watchkeeper.chassis.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MessageType;

/** Writes and reads the published messages. The event id is aggregate and sequence, so a repeat is known by its id. */
public final class Wire {
    private final URI source;

    public Wire(String source) {
        this.source = URI.create("/" + source);
    }

    public ProducerRecord<String, byte[]> record(
            String topic, String key, String aggregate, long sequence, Instant recordedAt, Object message) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(aggregate + ":" + sequence)
                .withSource(source)
                .withType(MessageType.of(message.getClass()))
                .withTime(recordedAt.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("aggregate", aggregate)
                .withExtension("sequence", Long.toString(sequence))
                .withData(Json.MAPPER.writeValueAsBytes(message))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, null, null, key).writeBinary(event);
    }

    /** @throws UnreadableMessage when it is no message of ours */
    public Envelope read(ConsumerRecord<String, byte[]> consumed) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(consumed).toEvent();
            Class<?> type = MessageType.messageOf(event.getType());
            byte[] body = Objects.requireNonNull(event.getData(), "no data").toBytes();
            return new Envelope(
                    event.getId(),
                    event.getType(),
                    consumed.key(),
                    extension(event, "aggregate"),
                    Long.parseLong(extension(event, "sequence")),
                    Objects.requireNonNull(event.getTime(), "no time").toInstant(),
                    Json.MAPPER.readValue(body, type),
                    new Envelope.Origin(
                            consumed.topic(),
                            consumed.partition(),
                            consumed.offset(),
                            new String(body, StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            throw new UnreadableMessage(consumed, e);
        }
    }

    private static String extension(CloudEvent event, String name) {
        @Nullable Object value = event.getExtension(name);
        return Objects.requireNonNull(value, "no extension " + name).toString();
    }
}
