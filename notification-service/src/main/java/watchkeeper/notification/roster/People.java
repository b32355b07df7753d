package watchkeeper.notification.roster;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and contacts of people: here and nowhere else. Whatever is deleted here reads as its id everywhere. */
@Component
public class People {
    static final RowMapper<Person> PERSON = (row, n) ->
            new Person(row.getString("id"), row.getString("name"), row.getString("mail"), row.getString("webhook"));

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    public Optional<Person> find(String id) {
        return db.sql("select id, name, mail, webhook from person where id = ?")
                .param(id)
                .query(PERSON)
                .optional();
    }

    /** Names of those who still have one. */
    public Map<String, String> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select id, name, mail, webhook from person where id in (:ids)")
                .param("ids", ids)
                .query(PERSON)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::personId, Person::name));
    }

    /** Somebody who is only known by name: who received a fax. */
    public void remember(String id, String name) {
        db.sql("insert into person (id, name) values (?, ?) on conflict do nothing")
                .params(id, name)
                .update();
    }

    void put(Person person) {
        db.sql("""
                insert into person (id, name, mail, webhook) values (:id, :name, :mail, :webhook)
                on conflict (id) do update
                set name = excluded.name, mail = excluded.mail, webhook = excluded.webhook""")
                .param("id", person.personId())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("webhook", person.webhook())
                .update();
    }

    /** True when there was somebody to delete. */
    public boolean delete(String id) {
        return db.sql("delete from person where id = ?").param(id).update() > 0;
    }
}
