package watchkeeper.reporting.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages of an incident, word for word, in an order that no rebuilding of the record changes: by topic, partition and
 * place. Read page by page, so that a slow reader holds nothing.
 */
@Component
public class Archived {
    private static final int PAGE = 500;

    private final JdbcClient db;

    Archived(JdbcClient db) {
        this.db = db;
    }

    /** @param body as it stood on its topic, to the character */
    public record Message(
            String topic,
            int partition,
            long offset,
            String id,
            String aggregate,
            long sequence,
            String type,
            String key,
            String occurredAt,
            String recordedAt,
            String body) {}

    /** @param position nothing after it belongs to this state */
    public record State(long position, Instant recordedAt) {}

    /** Where the record of an incident stands; empty when there is no such incident. */
    public Optional<State> state(String incident) {
        return db.sql("select position, max(recorded_at) over () as recorded_at from record_entry"
                        + " where incident = ? order by position desc limit 1")
                .param(incident)
                .query((row, n) -> new State(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    public void each(String incident, State state, Consumer<Message> each) {
        String topic = "";
        int partition = -1;
        long offset = -1;
        List<Message> page;
        do {
            page = page(incident, state, topic, partition, offset);
            page.forEach(each);
            if (!page.isEmpty()) {
                topic = page.getLast().topic();
                partition = page.getLast().partition();
                offset = page.getLast().offset();
            }
        } while (page.size() == PAGE);
    }

    private List<Message> page(String incident, State state, String topic, int partition, long offset) {
        return db.sql("""
                select l.* from record_entry e join record_line l on l.id = e.line
                where e.incident = ? and e.position <= ? and (l.topic, l.partition, l.position) > (?, ?, ?)
                order by l.topic, l.partition, l.position limit ?""")
                .params(incident, state.position(), topic, partition, offset, PAGE)
                .query((row, n) -> new Message(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("position"),
                        row.getString("message_id"),
                        row.getString("aggregate"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("occurred"),
                        row.getString("recorded"),
                        row.getString("body")))
                .list();
    }
}
