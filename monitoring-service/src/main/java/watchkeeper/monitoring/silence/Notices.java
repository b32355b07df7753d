package watchkeeper.monitoring.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.FeedMessage;
import watchkeeper.contracts.MessageType;

/** What is to be said of feeds, until it has been said. */
@Component
public class Notices {
    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /** @param sequence 1, 2, 3 … per source */
    public record Notice(String source, long sequence, Instant recordedAt, FeedMessage message) {}

    void add(String source, long sequence, Instant now, FeedMessage message) {
        db.sql("insert into feed_notice (source, sequence, recorded_at, type, body) values (?, ?, ?, ?, ?::jsonb)")
                .params(
                        source,
                        sequence,
                        Timestamp.from(now),
                        MessageType.of(message.getClass()),
                        Json.MAPPER.writeValueAsString(message))
                .update();
    }

    /** In the order in which they have to be said. */
    public List<Notice> waiting() {
        return db.sql("select * from feed_notice where not sent order by source, sequence limit 1000")
                .query(Notices::notice)
                .list();
    }

    public void sent(Notice notice) {
        db.sql("update feed_notice set sent = true where source = ? and sequence = ?")
                .params(notice.source(), notice.sequence())
                .update();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        Class<?> type = MessageType.messageOf(row.getString("type"));
        return new Notice(
                row.getString("source"),
                row.getLong("sequence"),
                row.getTimestamp("recorded_at").toInstant(),
                (FeedMessage) Json.MAPPER.readValue(row.getString("body"), type));
    }
}
