package watchkeeper.reporting.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each ledger must be told the time again, one row a ledger, written in the transaction of the append. A ledger of which
 * nothing is owed keeps its row, so that one that is not there was lost.
 */
@Component
class WakeTable {
    private final JdbcClient db;

    /** A ledger that must be told the time, since {@code at}. */
    record Due(String ledger, @Nullable String incident, Instant at) {}

    WakeTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param at when time alone will change the ledger next; empty when nothing is owed
     * @param calendar versions of the notices that a due time still rests on, or null
     */
    void next(String ledger, @Nullable String incident, Optional<Instant> at, @Nullable String calendar) {
        db.sql("""
                insert into ledger_wake (ledger_id, incident_id, next_wake_at, calendar) values (?, ?, ?, ?)
                on conflict (ledger_id) do update set next_wake_at = excluded.next_wake_at,
                    incident_id = excluded.incident_id, calendar = excluded.calendar""")
                .param(ledger)
                .param(incident)
                .param(at.map(Timestamp::from).orElse(null))
                .param(calendar)
                .update();
    }

    /** Those that should have been told by now, the longest overdue first, from where a page ended on. */
    List<Due> due(Instant now, @Nullable Due after, int limit) {
        return db.sql("""
                select ledger_id, incident_id, next_wake_at from ledger_wake
                where next_wake_at <= ? and (next_wake_at, ledger_id) > (?, ?)
                order by next_wake_at, ledger_id limit ?""")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(after == null ? Instant.EPOCH : after.at()),
                        after == null ? "" : after.ledger(),
                        limit)
                .query((row, n) -> new Due(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The versions that due times rest on, each once. */
    List<String> calendars() {
        return db.sql("select distinct calendar from ledger_wake where calendar is not null")
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> countedWith(String calendar) {
        return db.sql("select ledger_id from ledger_wake where calendar = ?")
                .param(calendar)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * Makes a row, due at once, for each ledger of the store that has none.
     *
     * @return how many were missing
     */
    int restore(Instant now) {
        return db.sql("""
                insert into ledger_wake (ledger_id, incident_id, next_wake_at)
                select e.aggregate_identifier, s.incident_id, ? from domain_event_entry e
                left join ledger_subject s on s.ledger_id = e.aggregate_identifier
                where e.type = ? and e.sequence_number = 0
                    and not exists (select 1 from ledger_wake w where w.ledger_id = e.aggregate_identifier)
                on conflict (ledger_id) do nothing""").params(Timestamp.from(now), Ledger.TYPE).update();
    }

    long open() {
        return db.sql("select count(*) from ledger_wake where next_wake_at is not null")
                .query(Long.class)
                .single();
    }
}
