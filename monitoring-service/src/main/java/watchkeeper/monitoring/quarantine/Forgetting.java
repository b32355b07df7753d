package watchkeeper.monitoring.quarantine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of what is too old or too much. What goes before its time is counted and said. */
@Component
class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;
    private final QuarantineBounds bounds;
    private final Counter early;

    Forgetting(JdbcClient db, Clock clock, QuarantineBounds bounds, MeterRegistry meters) {
        this.db = db;
        this.clock = clock;
        this.bounds = bounds;
        this.early = Counter.builder("watchkeeper.quarantine.forgotten.early").register(meters);
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        db.sql("delete from quarantine where recorded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        int beyond = db.sql("""
                delete from quarantine where number <= (
                    select max(number) from (
                        select number, row_number() over newest as entries, sum(kept_bytes) over newest as total
                        from quarantine window newest as (order by number desc)) as counted
                    where entries > ? or total > ?)""")
                .params(bounds.mostEntries(), bounds.mostBytes().toBytes())
                .update();
        if (beyond > 0) {
            early.increment(beyond);
            LOG.warn("the quarantine is full: {} of its oldest records are forgotten before their time", beyond);
        }
    }
}
