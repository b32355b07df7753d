package watchkeeper.monitoring.storylist;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryAbsorbed;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.contracts.StoryMessage.StoryMerged;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.contracts.StoryMessage.StorySplit;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.storylist.StoryFacts.Dismissed;
import watchkeeper.monitoring.storylist.StoryFacts.Merged;
import watchkeeper.monitoring.storylist.StoryFacts.Spike;

/**
 * Takes in what is said of the stories. Each message is applied once, in the transaction that notes its sequence; the
 * rows of the list follow.
 */
@Component
public class StoryList implements TopicReader {
    public static final String NAME = "stories";
    private static final Logger LOG = LoggerFactory.getLogger(StoryList.class);

    private final StoryBook book;
    private final StoryMembers members;
    private final StoryMoves moves;

    StoryList(StoryBook book, StoryMembers members, StoryMoves moves, JdbcClient db, MeterRegistry meters) {
        this.book = book;
        this.members = members;
        this.moves = moves;
        meters.gauge("watchkeeper.stories.open", db, StoryList::open);
    }

    @Override
    public String name() {
        return "monitoring-story-list";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.STORIES);
    }

    @Override
    public void apply(Envelope message) {
        switch (message.message()) {
            case StoryOpened opened -> book.write(StoryFacts.of(opened));
            case DetectionJoined joined -> {
                members.add(message.sequence(), joined);
                book.touch(Set.of(joined.storyId()));
            }
            case LevelSuggested suggested -> suggest(suggested, message.recordedAt());
            case StoryDismissed dismissed ->
                book.write(book.find(dismissed.storyId())
                        .with(new Dismissed(dismissed.by(), dismissed.reason(), message.recordedAt())));
            case StorySpiked spiked -> book.write(book.find(spiked.storyId()).with(Spike.of(spiked)));
            case StorySplit split -> move(split, split.move(), split.into(), message.sequence(), split.items());
            case StoryMerged merged -> {
                book.write(book.find(merged.storyId())
                        .with(new Merged(merged.into(), merged.by(), merged.reason(), message.recordedAt())));
                move(merged, merged.move(), merged.into(), message.sequence(), null);
            }
            case StoryAbsorbed absorbed -> book.touch(Set.of(absorbed.storyId()));
            default -> {}
        }
    }

    private void suggest(LevelSuggested suggested, Instant at) {
        LOG.atInfo()
                .addKeyValue("story", suggested.storyId())
                .addKeyValue("level", suggested.level())
                .log("level suggested under clause {}", suggested.clause());
        book.write(book.find(suggested.storyId())
                .with(new Suggested(suggested.level(), suggested.clause(), suggested.figures(), at)));
    }

    private void move(StoryMessage from, long move, String into, long sequence, @Nullable List<String> items) {
        String watchlist = book.find(from.storyId()).watchlist();
        book.touch(moves.add(watchlist, move, from.storyId(), into, sequence, items));
    }

    private static double open(JdbcClient db) {
        return db.sql("select count(*) from live_row where list = ? and body @> '{\"state\": \"OPEN\"}'")
                .param(NAME)
                .query(Long.class)
                .single();
    }
}
