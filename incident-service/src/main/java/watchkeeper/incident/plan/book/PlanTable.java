package watchkeeper.incident.plan.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept versions and adoptions, written in the transaction of the append: from then on every instance goes by them. */
@Component
@ProcessingGroup(PlanTable.GROUP)
class PlanTable {
    static final String GROUP = "plans";

    private final JdbcClient db;

    PlanTable(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(VersionKept event, @org.axonframework.eventhandling.Timestamp Instant at) {
        db.sql("insert into plan_version (id, version, yaml, kept_at, kept_by) values (?, ?, ?, ?, ?)")
                .params(event.id(), event.version(), event.yaml(), Timestamp.from(at), event.by())
                .update();
    }

    @EventHandler
    void on(VersionAdopted event) {
        db.sql("insert into plan_adoption (number, id, version, at, by, reason) values (?, ?, ?, ?, ?, ?)")
                .params(
                        event.number(),
                        event.id(),
                        event.version(),
                        Timestamp.from(event.at()),
                        event.by(),
                        event.reason())
                .update();
    }

    Optional<KeptPlan> find(String id, String version) {
        return db.sql("select yaml, kept_at, kept_by from plan_version where id = ? and version = ?")
                .params(id, version)
                .query((row, n) -> new KeptPlan(
                        id, version, row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    List<KeptPlan> all() {
        return db.sql("select id, version, yaml, kept_at, kept_by from plan_version")
                .query((row, n) -> new KeptPlan(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    List<Adoption> adoptions() {
        return db.sql("select id, version, at, by, reason from plan_adoption order by number")
                .query((row, n) -> adoption(row))
                .list();
    }

    Optional<Adoption> lastAdoption() {
        return db.sql("select id, version, at, by, reason from plan_adoption order by number desc limit 1")
                .query((row, n) -> adoption(row))
                .optional();
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        return new Adoption(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5));
    }

    @Configuration
    static class WithTheAppend {
        @Bean
        ConfigurerModule plansWithTheAppend() {
            return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(GROUP);
        }
    }
}
