package watchkeeper.monitoring.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.Fault;
import watchkeeper.monitoring.story.Criteria;
import watchkeeper.monitoring.story.Decided;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.story.Story;
import watchkeeper.monitoring.story.StoryCommand;
import watchkeeper.monitoring.story.Storyteller;
import watchkeeper.monitoring.story.Told;
import watchkeeper.monitoring.topology.Incoming.Commanded;
import watchkeeper.monitoring.topology.Incoming.Heard;
import watchkeeper.monitoring.topology.Incoming.Matched;
import watchkeeper.monitoring.topology.Outgoing.To;

/** One watch-list's partition: repeats are dropped, stories told, each message numbered without a hole. */
final class TellStories implements Processor<String, Incoming, String, Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(TellStories.class);
    static final Duration WEIGH_EVERY = Duration.ofSeconds(1);
    static final Duration FORGET_EVERY = Duration.ofSeconds(1);

    /** In real time: so long after the last arrival, what is parked has waited in vain, and what spiked is said. */
    static final Duration QUIET = Duration.ofSeconds(3);

    /** In real time: nothing waits longer, however much arrives. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final long NOTHING_WAITS = -1;

    private final Criteria criteria;
    private final Wire wire;
    private final Clock clock;
    private final Duration retention;
    private List<Criterion> weighedWith = List.of();
    private long lastArrival;
    private long waitingSince = NOTHING_WAITS;
    private @Nullable ProcessorContext<String, Outgoing> context;
    private @Nullable StoreMemory memory;
    private @Nullable Forgetting forgetting;
    private @Nullable Storyteller storyteller;

    TellStories(Criteria criteria, Wire wire, Clock clock, Duration retention) {
        this.criteria = criteria;
        this.wire = wire;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        this.memory = new StoreMemory(context);
        this.forgetting = new Forgetting(context, memory);
        this.storyteller = new Storyteller(memory, criteria);
        this.lastArrival = context.currentSystemTimeMs();
        this.waitingSince = storyteller.isWaiting() ? lastArrival : NOTHING_WAITS;
        context.schedule(WEIGH_EVERY, PunctuationType.WALL_CLOCK_TIME, this::everySecond);
        context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, at -> forget());
    }

    @Override
    public void process(Record<String, Incoming> record) {
        Optional<Decision> decision = read(record);
        Instant now = clock.instant();
        lastArrival = out().currentSystemTimeMs();
        decision.ifPresent(decide -> decide.at(now).forEach(told -> forward(told, now, record.timestamp())));
    }

    private void everySecond(long timestamp) {
        weighAgain(timestamp);
        release(timestamp);
    }

    private void release(long timestamp) {
        boolean quiet = timestamp - lastArrival >= QUIET.toMillis();
        boolean longest = timestamp - waitingSince >= LONGEST_WAIT.toMillis();
        if (waitingSince != NOTHING_WAITS && (quiet || longest)) {
            Instant now = clock.instant();
            Storyteller tells = Objects.requireNonNull(storyteller);
            tells.release(now).forEach(told -> forward(told, now, timestamp));
            if (!tells.isWaiting()) {
                waitingSince = NOTHING_WAITS;
            }
        }
    }

    /** What is to be decided, once the clock was asked. */
    private interface Decision {
        List<Told> at(Instant now);
    }

    private Optional<Decision> read(Record<String, Incoming> record) {
        Storyteller tells = Objects.requireNonNull(storyteller);
        try {
            return Optional.of(
                    switch (record.value()) {
                        case Matched matched -> {
                            Match match = matched.read();
                            yield now -> detect(tells, match, now);
                        }
                        case Heard heard -> {
                            long hour = heard.read();
                            yield now -> {
                                tells.heard(hour, heard.source());
                                return List.of();
                            };
                        }
                        case Commanded commanded -> {
                            StoryCommand command = commanded.read();
                            yield now -> carryOut(tells, command, now, record.timestamp());
                        }
                    });
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("unreadable, put aside: {}", e.getClass().getSimpleName());
            byte @Nullable [] value = record.value().value();
            Fault fault = new Fault("", "no match and no command of ours");
            out().forward(Aside.of(out(), record, value == null ? 0 : value.length, fault, null, null));
            return Optional.empty();
        }
    }

    private List<Told> detect(Storyteller tells, Match match, Instant now) {
        List<Told> told = tells.detect(match, now);
        if (waitingSince == NOTHING_WAITS) {
            // A match may be parked now, or an hour be suspected of a spike; looking once too often costs nothing.
            waitingSince = lastArrival;
        }
        return told;
    }

    private List<Told> carryOut(Storyteller tells, StoryCommand command, Instant now, long timestamp) {
        Decided decided = tells.carryOut(command, now);
        Outcome outcome = decided.outcome();
        if (outcome != null) {
            byte[] value = Json.MAPPER.writeValueAsBytes(outcome);
            out().forward(new Record<>(outcome.storyId(), new Outgoing(To.OUTCOMES, value), timestamp));
        }
        return decided.told();
    }

    /** After a start, and when the plan's criteria change, every open story is weighed by what is in force now. */
    private void weighAgain(long timestamp) {
        List<Criterion> inForce = criteria.inForce();
        if (inForce.equals(weighedWith)) {
            return;
        }
        weighedWith = inForce;
        Instant now = clock.instant();
        for (Story story : Objects.requireNonNull(memory).all()) {
            if (!story.isMerged() && (!story.dismissed() || story.suggested() == null)) {
                Objects.requireNonNull(storyteller)
                        .weighAgain(story, now)
                        .ifPresent(told -> forward(told, now, timestamp));
            }
        }
    }

    private void forget() {
        Objects.requireNonNull(forgetting).before(clock.instant().minus(retention));
    }

    private void forward(Told told, Instant now, long timestamp) {
        long sequence = told.firstSequence();
        for (StoryMessage message : told.messages()) {
            ProducerRecord<String, byte[]> wired =
                    wire.record(Topics.STORIES, told.storyId(), told.storyId(), sequence++, now, message);
            out().forward(new Record<>(
                    told.storyId(), new Outgoing(To.STORIES, wired.value()), timestamp, wired.headers()));
        }
    }

    private ProcessorContext<String, Outgoing> out() {
        return Objects.requireNonNull(context);
    }
}
