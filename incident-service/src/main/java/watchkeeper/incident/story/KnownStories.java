package watchkeeper.incident.story;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.Level;
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
import watchkeeper.incident.command.IncidentCommand.NoteStoryGrowth;
import watchkeeper.incident.event.IncidentEvent.Suggested;

/** Reads the stories, as far as an incident can be opened from one. */
@Component
public class KnownStories implements TopicReader {
    private final JdbcClient db;
    private final CommandGateway commands;

    KnownStories(JdbcClient db, CommandGateway commands) {
        this.db = db;
        this.commands = commands;
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
                ask(suggested.storyId());
            }
            case DetectionJoined joined -> ask(joined.storyId());
            case StoryDismissed dismissed -> {}
            case StorySplit split -> {}
            case StoryMerged merged -> mergeInto(merged.storyId(), merged.into());
            case StoryAbsorbed absorbed -> {}
            case StorySpiked spiked -> {}
        }
    }

    /** Where a story goes on that was merged into another; by itself where it was not. */
    public String current(String storyId) {
        return db.sql("""
                with recursive went (story_id, step) as (
                    select ?::text, 0
                    union all
                    select k.into_story, step + 1 from went w join known_story k on k.story_id = w.story_id
                    where k.into_story is not null and step < 100)
                select story_id from went order by step desc limit 1""").param(storyId).query(String.class).single();
    }

    public boolean isKnown(String storyId) {
        return db.sql("select exists (select 1 from known_story where story_id = ?)")
                .param(storyId)
                .query(Boolean.class)
                .single();
    }

    /** What the plan's criteria suggest for a story at present, if anything. */
    public Optional<Suggested> suggested(@Nullable String storyId) {
        return storyId == null
                ? Optional.empty()
                : db.sql("select level, clause from known_story where story_id = ? and level is not null")
                        .param(storyId)
                        .query((row, n) -> new Suggested(Level.valueOf(row.getString(1)), "STORY", row.getString(2)))
                        .optional();
    }

    /**
     * What ended is never joined silently: the incident itself decides whether this is worth a question. The story of an
     * absorbed incident is the survivor's.
     */
    private void ask(String storyId) {
        db.sql("""
                with recursive came (incident_id, state, went) as (
                    select incident_id, state, body ->> 'into' from incident_standing where story_id in (
                        with recursive gone (story_id) as (
                            select ?::text
                            union select k.story_id from gone g join known_story k on k.into_story = g.story_id)
                        select story_id from gone)
                    union
                    select s.incident_id, s.state, s.body ->> 'into'
                    from came join incident_standing s on s.incident_id = came.went)
                select c.incident_id, k.title, k.level, k.clause
                from came c join known_story k on k.story_id = ?
                where c.state in ('CLOSED', 'DISMISSED')""")
                .params(storyId, storyId)
                .query((row, n) -> new NoteStoryGrowth(
                        row.getString(1),
                        storyId,
                        row.getString(2),
                        row.getString(3) == null ? null : Level.valueOf(row.getString(3)),
                        row.getString(4)))
                .list()
                .forEach(commands::sendAndWait);
    }

    /** The survivor may not have been heard of yet: it is told of on another partition. */
    private void mergeInto(String storyId, String into) {
        db.sql("update known_story set into_story = ? where story_id = ?")
                .params(into, storyId)
                .update();
    }

    private void learn(String storyId, String title) {
        db.sql("insert into known_story (story_id, title) values (?, ?) on conflict (story_id) do nothing")
                .params(storyId, title)
                .update();
    }
}
