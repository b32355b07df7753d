package watchkeeper.monitoring.storylist;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
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

/** Fills the list of stories. Each message is applied once, in the transaction that notes its sequence. */
@Component
public class StoryList implements TopicReader {
    public static final String NAME = "stories";
    private static final Logger LOG = LoggerFactory.getLogger(StoryList.class);

    private final LiveLists lists;
    private final StoryMembers members;

    StoryList(LiveLists lists, StoryMembers members, JdbcClient db, MeterRegistry meters) {
        this.lists = lists;
        this.members = members;
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
        if (message.message() instanceof StoryMessage story) {
            StoryRow row = changed(story, message);
            lists.put(NAME, row.id(), lists.nextPosition(NAME), row);
        }
    }

    private StoryRow changed(StoryMessage message, Envelope envelope) {
        return switch (message) {
            case StoryOpened opened -> StoryRow.of(opened);
            case DetectionJoined joined -> {
                members.add(envelope.sequence(), joined);
                yield row(joined.storyId()).with(joined);
            }
            case LevelSuggested suggested -> {
                LOG.atInfo()
                        .addKeyValue("story", suggested.storyId())
                        .addKeyValue("level", suggested.level())
                        .log("level suggested under clause {}", suggested.clause());
                yield row(suggested.storyId())
                        .with(new Suggested(
                                suggested.level(), suggested.clause(), suggested.figures(), envelope.recordedAt()));
            }
            case StoryDismissed dismissed ->
                row(dismissed.storyId())
                        .with(new StoryRow.Dismissed(dismissed.by(), dismissed.reason(), envelope.recordedAt()));
            case StorySplit split -> row(split.storyId());
            case StoryMerged merged -> row(merged.storyId());
            case StoryAbsorbed absorbed -> row(absorbed.storyId());
            case StorySpiked spiked -> row(spiked.storyId());
        };
    }

    private StoryRow row(String id) {
        return lists.find(NAME, id)
                .map(json -> Json.MAPPER.treeToValue(json, StoryRow.class))
                .orElseThrow(() -> new IllegalStateException("the list has no story " + id));
    }

    private static double open(JdbcClient db) {
        return db.sql("select count(*) from live_row where list = ? and body @> '{\"state\": \"OPEN\"}'")
                .param(NAME)
                .query(Long.class)
                .single();
    }
}
