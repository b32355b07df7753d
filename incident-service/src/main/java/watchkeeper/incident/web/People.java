package watchkeeper.incident.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of people stand here and nowhere else; events hold ids. */
@Component
class People {
    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    @Nullable
    String idOf(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        db.sql("insert into person (id, name) values (?, ?)").params(id, name).update();
        return id;
    }
}
