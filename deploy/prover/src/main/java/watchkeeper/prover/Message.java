package watchkeeper.prover;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One fact of the timeline. */
record Message(String topic, String type, String aggregate, long sequence, Instant recordedAt, JsonNode body) {
    static Message of(JsonNode fact) {
        return new Message(
                fact.path("topic").asString(),
                fact.path("type").asString(),
                fact.path("aggregate").asString(),
                fact.path("sequence").asLong(),
                Instant.parse(fact.path("recordedAt").asString()),
                fact.path("body"));
    }

    String id() {
        return aggregate + ":" + sequence;
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    Instant time(String field) {
        return Instant.parse(body.path(field).asString());
    }
}
