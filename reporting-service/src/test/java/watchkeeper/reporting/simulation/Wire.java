package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.MessageType;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.proof.Line;

/**
 * From the sources to the reader. A message may be published late; each aggregate keeps its own order, and an incident's
 * opening comes before all that is about it. A reader that is down finds everything when it comes back, and may be given
 * again what it has had.
 */
final class Wire {
    private final Agenda agenda;
    private final Dice dice;
    private final Consumer<Envelope> reader;
    private final Supplier<Instant> readersClock;
    private final List<Line> recorded = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Instant> lastPublished = new HashMap<>();
    private final Map<String, Deque<Envelope>> waiting = new HashMap<>();
    private final List<Envelope> delivered = new ArrayList<>();
    private final Map<String, Instant> watermarks = new HashMap<>();
    private boolean readerIsDown;

    Wire(Agenda agenda, Dice dice, Consumer<Envelope> reader, Supplier<Instant> readersClock) {
        this.agenda = agenda;
        this.dice = dice;
        this.reader = reader;
        this.readersClock = readersClock;
        waiting.put(Topics.STORIES, new ArrayDeque<>());
        waiting.put(Topics.INCIDENTS, new ArrayDeque<>());
    }

    List<Line> recorded() {
        return recorded;
    }

    /** @param late how long it lies stored before it is published */
    void send(String topic, String key, String aggregate, Instant recordedAt, Duration late, Object message) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum);
        recorded.add(new Line(topic, aggregate, sequence, recordedAt, message));
        Instant at = latest(agenda.now().plus(late), lastPublished.get(aggregate), lastPublished.get(key));
        lastPublished.put(aggregate, at);
        Envelope envelope = new Envelope(
                aggregate + ":" + sequence,
                MessageType.of(message.getClass()),
                key,
                aggregate,
                sequence,
                recordedAt,
                message,
                new Envelope.Origin(topic, 0, recorded.size(), ""));
        agenda.at(at, () -> {
            waiting.get(topic).add(envelope);
            agenda.at(agenda.now().plus(dice.within(Duration.ofMillis(900))), () -> read(topic));
        });
    }

    private static Instant latest(Instant first, Instant... others) {
        Instant latest = first;
        for (Instant other : others) {
            latest = other != null && other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    /** From when on nothing is under way any more. */
    Instant quietFrom(Instant end) {
        return lastPublished.values().stream().reduce(end, Wire::later);
    }

    void readerStops() {
        readerIsDown = true;
    }

    void readerStarts() {
        readerIsDown = false;
        waiting.keySet().stream().sorted().forEach(this::read);
    }

    /** As after a rebalance: everything again from somewhere on. */
    void again() {
        if (!readerIsDown && !delivered.isEmpty()) {
            List.copyOf(delivered.subList(dice.upTo(delivered.size() - 1), delivered.size()))
                    .forEach(reader);
        }
    }

    /** Nothing that was recorded before this is unread, as far as anything is published. */
    Instant watermark(String topic) {
        if (!readerIsDown && waiting.get(topic).isEmpty()) {
            watermarks.merge(topic, readersClock.get(), Wire::later);
        }
        return watermarks.getOrDefault(topic, Instant.EPOCH);
    }

    private void read(String topic) {
        Deque<Envelope> messages = waiting.get(topic);
        while (!readerIsDown && !messages.isEmpty()) {
            Envelope message = messages.remove();
            reader.accept(message);
            delivered.add(message);
            watermarks.merge(topic, message.recordedAt(), Wire::later);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
