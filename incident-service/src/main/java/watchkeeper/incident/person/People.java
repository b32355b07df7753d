package watchkeeper.incident.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names of people stand here and nowhere else; events hold ids. A name may be deleted at any time: what was recorded is
 * still read, and says that somebody did it whose name was deleted.
 */
@Component
public class People {
    private final JdbcClient db;
    private final Clock clock;

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new id for a name. The same name given twice may be two people. */
    public String idOf(String name, @Nullable String contact) {
        String id = UUID.randomUUID().toString();
        db.sql("insert into person (id, name, contact) values (?, ?, ?)")
                .param(id)
                .param(name)
                .param(contact)
                .update();
        return id;
    }

    public Person find(String id) {
        return find(List.of(id)).getFirst();
    }

    /**
     * Those whose name or contact has the words in it, by their ids: each mention of a person is one of its own.
     *
     * @param after the last id of the page before; empty for the first
     */
    public List<Person> called(String words, String after, int most) {
        return db.sql("""
                select id, name, contact, deleted_at, deletion_reason from person
                where id > ? and (strpos(lower(name), lower(?)) > 0 or strpos(lower(contact), lower(?)) > 0)
                order by id limit ?""")
                .params(after, words, words, most)
                .query(People::person)
                .list();
    }

    /** One for each id, in the order of the ids. */
    public List<Person> find(Collection<String> ids) {
        Map<String, Person> found = db
                .sql("select id, name, contact, deleted_at, deletion_reason from person where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(People::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream()
                .map(id -> found.getOrDefault(id, Person.unknown(id)))
                .toList();
    }

    /** Deletes name and contact for good. Again is as good as once: the first reason stays. */
    public Person delete(String id, String reason, String by) {
        db.sql("""
                update person set name = null, contact = null, deleted_at = ?, deleted_by = ?, deletion_reason = ?
                where id = ? and deleted_at is null""").params(Timestamp.from(clock.instant()), by, reason, id).update();
        return find(id);
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        Timestamp deleted = row.getTimestamp(4);
        return new Person(
                row.getString(1),
                deleted == null ? Person.State.KNOWN : Person.State.DELETED,
                row.getString(2),
                row.getString(3),
                deleted == null ? null : deleted.toInstant(),
                row.getString(5));
    }
}
