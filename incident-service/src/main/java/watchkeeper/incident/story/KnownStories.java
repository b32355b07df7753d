package watchkeeper.incident.story;

import java.sql.Timestamp;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.Topics;

/** Reads the stories, as far as an incident can be opened from one. */
@Component
public class KnownStories implements TopicReader {
    private final JdbcClient db;

    KnownStories(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "incident-service";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.STORIES);
    }

    @Override
    public void apply(Envelope message) {
        switch ((StoryMessage) message.message()) {
            case StoryOpened opened -> learn(opened.storyId(), opened.title());
            case LevelSuggested suggested -> {
                learn(suggested.storyId(), suggested.title());
                db.sql("update known_story set level = ?, clause = ?, suggested_at = ? where story_id = ?")
                        .params(
                                suggested.level().name(),
                                suggested.clause(),
                                Timestamp.from(message.recordedAt()),
                                suggested.storyId())
                        .update();
            }
            case DetectionJoined joined -> {}
            case StoryDismissed dismissed -> {}
        }
    }

    public boolean isKnown(String storyId) {
        return db.sql("select exists (select 1 from known_story where story_id = ?)")
                .param(storyId)
                .query(Boolean.class)
                .single();
    }

    private void learn(String storyId, String title) {
        db.sql("insert into known_story (story_id, title) values (?, ?) on conflict (story_id) do nothing")
                .params(storyId, title)
                .update();
    }
}
