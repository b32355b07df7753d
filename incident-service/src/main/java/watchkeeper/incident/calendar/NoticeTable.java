package watchkeeper.incident.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;

/** The notices that people entered, written in the transaction of the append: from then on every instance counts with it. */
@Component
@ProcessingGroup(NoticeTable.GROUP)
class NoticeTable {
    static final String GROUP = "notices";

    private final JdbcClient db;

    NoticeTable(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(NoticeEntered event, @org.axonframework.eventhandling.Timestamp Instant at) {
        db.sql("insert into calendar_notice (year, version, entered_at, notice) values (?, ?, ?, ?::jsonb)")
                .params(
                        event.year(),
                        Integer.valueOf(event.version()),
                        Timestamp.from(at),
                        Json.MAPPER.writeValueAsString(Notice.of(event, at)))
                .update();
    }

    List<Notice> all() {
        return db.sql("select notice from calendar_notice order by year, version")
                .query((row, n) -> Json.MAPPER.readValue(row.getString(1), Notice.class))
                .list();
    }

    @Configuration
    static class WithTheAppend {
        @Bean
        ConfigurerModule noticesWithTheAppend() {
            return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(GROUP);
        }
    }
}
