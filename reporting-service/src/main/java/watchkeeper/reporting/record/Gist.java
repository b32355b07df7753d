package watchkeeper.reporting.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;

/**
 * What a message says of itself: when it held, by whom, by which clause. Read from the names of its fields, so that a
 * message that comes later needs no change here.
 *
 * @param by id of the person who acted; null where time or a program did
 */
record Gist(
        Instant occurredAt, @Nullable String by, @Nullable String clause) {
    private static final List<String> TIMES = List.of("/occurredAt", "/at", "/observedAt", "/deliveredAt");
    /** A slot opens at a true time that may lie long before somebody wrote it down. */
    private static final String OPENED = "SlotOpened";

    static Gist of(Envelope message) {
        JsonNode body = Json.MAPPER.readTree(message.origin().body());
        String opened = message.type().endsWith("." + OPENED) ? "/slot/opensAt" : "";
        Instant occurred = TIMES.stream()
                .map(path -> text(body, path))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> opened.isEmpty() ? Optional.empty() : text(body, opened))
                .map(Instant::parse)
                .orElse(message.recordedAt());
        return new Gist(
                occurred,
                text(body, "/by").orElse(null),
                text(body, "/clause").or(() -> text(body, "/slot/clause")).orElse(null));
    }

    private static Optional<String> text(JsonNode body, String path) {
        JsonNode value = body.at(path);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
