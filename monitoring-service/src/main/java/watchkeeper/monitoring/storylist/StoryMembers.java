package watchkeeper.monitoring.storylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Highlight;
import watchkeeper.contracts.StoryMessage.DetectionJoined;

/** The memberships of all stories. */
@Component
public class StoryMembers {
    private static final TypeReference<List<Highlight>> HIGHLIGHTS = new TypeReference<>() {};

    private final JdbcClient db;

    StoryMembers(JdbcClient db) {
        this.db = db;
    }

    void add(long sequence, DetectionJoined joined) {
        db.sql("""
                insert into story_member
                (story_id, owner, sequence, item, observed_at, title, platform, media_class, why, url, hot, read_count,
                    growth, expected, highlights)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        joined.storyId(),
                        joined.storyId(),
                        sequence,
                        joined.item(),
                        Timestamp.from(joined.observedAt()),
                        joined.title(),
                        joined.platform(),
                        joined.mediaClass().name(),
                        joined.why())
                .param(joined.url())
                .param(joined.hot())
                .param(joined.readCount())
                .param(joined.growth())
                .param(joined.expected())
                .param(Json.MAPPER.writeValueAsString(joined.highlights()))
                .update();
    }

    /** Which of these items belong to the story now. */
    public Set<String> among(String storyId, Collection<String> items) {
        return Set.copyOf(db.sql("select distinct item from story_member where owner = ? and item = any(?)")
                .params(storyId, items.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** In the order they joined, after the cursor. */
    public List<StoryMember> page(String storyId, long after, int limit) {
        return db.sql("select * from story_member where owner = ? and place > ? order by place limit ?")
                .params(storyId, after, limit)
                .query(StoryMembers::member)
                .list();
    }

    private static StoryMember member(ResultSet row, int n) throws SQLException {
        String highlights = row.getString("highlights");
        return new StoryMember(
                row.getLong("place"),
                row.getString("story_id"),
                row.getLong("sequence"),
                row.getString("item"),
                row.getTimestamp("observed_at").toInstant(),
                row.getString("title"),
                row.getString("platform"),
                row.getString("media_class"),
                row.getString("url"),
                (Long) row.getObject("hot"),
                (Long) row.getObject("read_count"),
                row.getString("why"),
                highlights == null ? List.of() : Json.MAPPER.readValue(highlights, HIGHLIGHTS));
    }
}
