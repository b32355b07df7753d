package watchkeeper.monitoring.storylist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;

/** What was said of each story, and which rows of the list are behind. */
@Component
class StoryBook {
    private final JdbcClient db;

    StoryBook(JdbcClient db) {
        this.db = db;
    }

    void write(StoryFacts story) {
        db.sql("""
                insert into story (id, watchlist, body, dirty) values (?, ?, ?::jsonb, true)
                on conflict (id) do update set body = excluded.body, dirty = true""")
                .params(story.id(), story.watchlist(), Json.MAPPER.writeValueAsString(story))
                .update();
    }

    StoryFacts find(String id) {
        return facts(id).orElseThrow(() -> new IllegalStateException("the list has no story " + id));
    }

    Optional<StoryFacts> facts(String id) {
        return db.sql("select body::text from story where id = ?")
                .param(id)
                .query((row, n) -> Json.MAPPER.readValue(row.getString(1), StoryFacts.class))
                .optional();
    }

    /**
     * Holds the stories until the transaction ends: who makes a row anew before that would not see what it is touched for,
     * and take the mark away.
     */
    void touch(Collection<String> ids) {
        String[] all = ids.toArray(String[]::new);
        db.sql("select id from story where id = any(?) order by id for no key update")
                .param(all)
                .query(String.class)
                .list();
        db.sql("update story set dirty = true where id = any(?) and not dirty")
                .param(all)
                .update();
    }

    /** Rows that are behind, each held by one instance until its transaction ends. */
    List<StoryFacts> takeDirty(int most) {
        return db.sql("""
                update story set dirty = false where id in
                (select id from story where dirty order by id limit ? for update skip locked)
                returning body::text""")
                .param(most)
                .query((row, n) -> Json.MAPPER.readValue(row.getString(1), StoryFacts.class))
                .list();
    }
}
