package watchkeeper.monitoring.storylist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.story.StoryCommand;

/** What people ordered of stories, and what became of it. */
@Component
public class StoryCommandBook {
    private final JdbcClient db;

    StoryCommandBook(JdbcClient db) {
        this.db = db;
    }

    /** @param outcome null while the topology has not decided; else whether it was done, and why not */
    public record Ordered(
            String id,
            String storyId,
            String kind,
            String by,
            Instant orderedAt,
            @Nullable JsonNode outcome) {}

    public void order(StoryCommand command, Instant now) {
        db.sql("""
                insert into story_command (id, story_id, kind, by_whom, ordered_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        Objects.requireNonNull(command.commandId()),
                        command.storyId(),
                        command.getClass().getSimpleName(),
                        command.by(),
                        Timestamp.from(now))
                .update();
    }

    public void decided(Outcome outcome) {
        db.sql("update story_command set outcome = ?::jsonb where id = ?")
                .params(Json.MAPPER.writeValueAsString(outcome), outcome.commandId())
                .update();
    }

    public Optional<Ordered> find(String storyId, String id) {
        return db.sql("select *, outcome::text as decided from story_command where story_id = ? and id = ?")
                .params(storyId, id)
                .query((row, n) -> new Ordered(
                        row.getString("id"),
                        row.getString("story_id"),
                        row.getString("kind"),
                        row.getString("by_whom"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getString("decided") == null ? null : Json.MAPPER.readTree(row.getString("decided"))))
                .optional();
    }
}
