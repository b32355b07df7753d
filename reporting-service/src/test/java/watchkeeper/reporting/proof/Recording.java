package watchkeeper.reporting.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.MessageType;

/** The record of a life as the running service kept it, to be spoilt in one place. */
final class Recording {
    /** After which all that was decided has been taken. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final String incident;
    private final Instant until;
    private final List<ObjectNode> lines = new ArrayList<>();
    private final Map<String, Long> heads = new HashMap<>();

    private Recording(JsonNode file) {
        incident = file.path("incident").asString();
        until = Instant.parse(file.path("until").asString()).plus(A_WHILE);
        file.path("lines").forEach(line -> {
            lines.add((ObjectNode) line.deepCopy());
            heads.merge(line.path("aggregate").asString(), line.path("sequence").asLong(), Math::max);
        });
    }

    static Recording read() {
        try (InputStream file = Objects.requireNonNull(Recording.class.getResourceAsStream("/proof/a-life.json"))) {
            return new Recording(Json.MAPPER.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<ObjectNode> lines() {
        return lines.stream();
    }

    List<ObjectNode> of(String aggregate) {
        return lines().filter(line -> line.path("aggregate").asString().equals(aggregate))
                .sorted(Comparator.comparingLong(line -> line.path("sequence").asLong()))
                .toList();
    }

    List<ObjectNode> typed(String type) {
        return lines().filter(line -> line.path("type").asString().endsWith("." + type))
                .toList();
    }

    String incident() {
        return incident;
    }

    String ledger() {
        return typed("LedgerOpened").getFirst().path("aggregate").asString();
    }

    String story() {
        return typed("LevelSuggested").getFirst().path("aggregate").asString();
    }

    Recording without(ObjectNode line) {
        lines.remove(line);
        return this;
    }

    /** As if it had never been: the numbers close up behind it, and nobody knows of more. */
    Recording unheardOf(Predicate<ObjectNode> which) {
        lines.removeIf(which);
        heads.clear();
        lines().map(line -> line.path("aggregate").asString()).distinct().forEach(aggregate -> {
            long number = 0;
            for (ObjectNode line : of(aggregate)) {
                line.put("sequence", ++number);
            }
            heads.put(aggregate, number);
        });
        return this;
    }

    Recording twice(ObjectNode line, long sequence) {
        lines.add(line.deepCopy().put("sequence", sequence));
        heads.merge(line.path("aggregate").asString(), sequence, Math::max);
        return this;
    }

    Recording with(ObjectNode line, Consumer<ObjectNode> change) {
        change.accept(line);
        return this;
    }

    Proof proof() {
        return Proving.of(new Case(
                incident,
                lines().map(Recording::line).toList(),
                heads.entrySet().stream()
                        .map(head -> new Head(head.getKey(), head.getValue()))
                        .toList(),
                until,
                until));
    }

    private static Line line(ObjectNode line) {
        return new Line(
                line.path("topic").asString(),
                line.path("aggregate").asString(),
                line.path("sequence").asLong(),
                Instant.parse(line.path("recordedAt").asString()),
                Json.MAPPER.treeToValue(
                        line.path("body"),
                        MessageType.messageOf(line.path("type").asString())));
    }
}
