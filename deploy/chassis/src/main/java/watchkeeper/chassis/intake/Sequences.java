package watchkeeper.chassis.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.chassis.wire.Envelope;

/** Applied once: the last sequence per source aggregate, kept in the transaction of the effect. */
final class Sequences {
    private static final Logger LOG = LoggerFactory.getLogger(Sequences.class);

    private final JdbcClient db;

    Sequences(JdbcClient db, MeterRegistry meters) {
        this.db = db;
        meters.gauge("watchkeeper.intake.holes", this, Sequences::holes);
    }

    /** True when the message is new to the reader; a repeat is not. A jump is noted as holes, which is an alarm. */
    boolean isNew(String reader, Envelope message) {
        long last = last(reader, message.aggregate());
        if (message.sequence() <= last) {
            return fillsHole(reader, message);
        }
        for (long hole = last + 1; hole < message.sequence(); hole++) {
            LOG.error("{} has not got {}:{}, but got {}", reader, message.aggregate(), hole, message.id());
            db.sql("insert into source_hole (reader, aggregate, sequence) values (?, ?, ?) on conflict do nothing")
                    .params(reader, message.aggregate(), hole)
                    .update();
        }
        db.sql("update source_sequence set last = ? where reader = ? and aggregate = ?")
                .params(message.sequence(), reader, message.aggregate())
                .update();
        return true;
    }

    /** An aggregate may come over two partitions, so two consumers may ask at once: the first makes the second wait. */
    private long last(String reader, String aggregate) {
        return locked(reader, aggregate).orElseGet(() -> {
            db.sql("insert into source_sequence (reader, aggregate, last) values (?, ?, 0) on conflict do nothing")
                    .params(reader, aggregate)
                    .update();
            return locked(reader, aggregate).orElseThrow();
        });
    }

    private Optional<Long> locked(String reader, String aggregate) {
        return db.sql("select last from source_sequence where reader = ? and aggregate = ? for update")
                .params(reader, aggregate)
                .query(Long.class)
                .optional();
    }

    private boolean fillsHole(String reader, Envelope message) {
        return db.sql("delete from source_hole where reader = ? and aggregate = ? and sequence = ?")
                        .params(reader, message.aggregate(), message.sequence())
                        .update()
                > 0;
    }

    private double holes() {
        return db.sql("select count(*) from source_hole").query(Long.class).single();
    }
}
