package watchkeeper.reporting.record;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.Topics;

/** Writes the lines of the record, and which incidents they belong to. */
@Component
class Writing {
    private final JdbcClient db;

    Writing(JdbcClient db) {
        this.db = db;
    }

    void write(Envelope message) {
        long line = line(message);
        // Taken before the links are read: whoever links a story at this moment either has this line or is seen.
        long position = positions(0);
        if (message.origin().topic().equals(Topics.REFERENCE)) {
            return;
        }
        if (!message.origin().topic().equals(Topics.STORIES)) {
            link(message.key(), message.key());
        }
        List<String> incidents = incidentsOf(message.key());
        positions(incidents.size());
        for (String incident : incidents) {
            db.sql("""
                    insert into record_entry (position, incident, line, occurred_at, recorded_at, sequence)
                    select ?, ?, id, occurred_at, recorded_at, sequence from record_line where id = ?""").params(++position, incident, line).update();
        }
    }

    /** The lines that a story has by now are the incident's too, and so are those to come. */
    void join(String story, String incident) {
        long before = positions(0);
        if (link(story, incident) == 0) {
            return;
        }
        int joined = db.sql("""
                insert into record_entry (position, incident, line, occurred_at, recorded_at, sequence)
                select ? + row_number() over (order by id), ?, id, occurred_at, recorded_at, sequence
                from record_line where subject = ? order by id""").params(before, incident, story).update();
        positions(joined);
    }

    private long line(Envelope message) {
        Gist gist = Gist.of(message);
        Envelope.Origin origin = message.origin();
        return db.sql("""
                insert into record_line (topic, partition, position, message_id, aggregate, sequence, type, subject,
                    recorded_at, occurred_at, recorded, occurred, by_whom, clause, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json) returning id""")
                .params(origin.topic(), origin.partition(), origin.position())
                .params(message.id(), message.aggregate(), message.sequence(), message.type(), message.key())
                .params(Timestamp.from(message.recordedAt()), Timestamp.from(gist.occurredAt()))
                .params(message.recordedAt().toString(), gist.occurredAt().toString())
                .param(storable(gist.by()))
                .param(storable(gist.clause()))
                .param(origin.body())
                .query(Long.class)
                .single();
    }

    private List<String> incidentsOf(String subject) {
        return db.sql("select incident from record_subject where subject = ? order by incident")
                .param(subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int link(String subject, String incident) {
        return db.sql("insert into record_subject (subject, incident) values (?, ?) on conflict do nothing")
                .params(subject, incident)
                .update();
    }

    /** Takes so many positions; gives the last one taken before. Its row lock puts the writers in one line. */
    private long positions(int count) {
        return db.sql("update record_position set position = position + ? returning position - ?")
                .params(count, count)
                .query(Long.class)
                .single();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
