package watchkeeper.incident.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.past.Beside;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;

/**
 * How every entry stands now, written in the transaction of the append: so a decision that depends on another entry,
 * a measure on the first report, the closure on the evaluation, never looks at yesterday's.
 */
@Component
@ProcessingGroup(KnownEntries.GROUP)
public class KnownEntries implements Beside {
    static final String GROUP = "known-entries";

    private static final String ASSESSMENTS = "assessments";

    private final JdbcClient db;

    KnownEntries(JdbcClient db) {
        this.db = db;
    }

    /** An entry that somebody still has to settle. */
    public record OpenEntry(String register, String id) {}

    @EventHandler
    void on(EntryMade event, @org.axonframework.eventhandling.Timestamp Instant at) {
        keep(event.entryId(), event.incidentId(), event.register(), event.state(), at, event.occurredAt());
    }

    /** Not an entry, but what instructions follow from: it is referred to in the same way. */
    @EventHandler
    void on(AssessmentRecorded event, @org.axonframework.eventhandling.Timestamp Instant at) {
        keep(event.assessmentId(), event.incidentId(), ASSESSMENTS, State.RECORDED.name(), at, event.occurredAt());
    }

    private void keep(String id, String incident, String register, String state, Instant madeAt, Instant since) {
        db.sql("""
                insert into known_entry (entry_id, incident_id, register, state, made_at, stands_since)
                values (?, ?, ?, ?, ?, ?) on conflict (entry_id) do nothing""")
                .params(id, incident, register, state, Timestamp.from(madeAt), Timestamp.from(since))
                .update();
    }

    @EventHandler
    void on(StepTaken event) {
        db.sql("update known_entry set state = ?, stands_since = ? where entry_id = ? and state <> ?")
                .params(event.state(), Timestamp.from(event.occurredAt()), event.entryId(), event.state())
                .update();
    }

    @Override
    public List<String> aggregatesOf(String incidentId) {
        return db.sql("select entry_id from known_entry where incident_id = ? and register <> ? order by entry_id")
                .params(incidentId, ASSESSMENTS)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** True when the incident has an entry of the register that stands so, and stood so at that time. */
    public boolean stood(String incidentId, String register, String state, Instant at) {
        return db.sql("""
                select exists (select from known_entry
                where incident_id = ? and register = ? and state = ? and stands_since <= ?)""")
                .params(incidentId, register, state, Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** True when that very entry of the incident stands so. */
    public boolean stands(String incidentId, String entryId, String register, String state) {
        return db.sql("""
                select exists (select from known_entry
                where entry_id = ? and incident_id = ? and register = ? and state = ?)""")
                .params(entryId, incidentId, register, state)
                .query(Boolean.class)
                .single();
    }

    /** The newest evaluation that was made since and is approved; any when {@code since} is null. */
    public Optional<String> evaluation(String incidentId, @Nullable Instant since) {
        return db.sql("""
                select entry_id from known_entry where incident_id = ? and register = ? and state in (?, ?)
                and made_at >= ? order by number desc limit 1""")
                .params(incidentId, Registers.EVALUATION, State.APPROVED.name(), State.HANDED_OVER.name())
                .param(Timestamp.from(since == null ? Instant.EPOCH : since))
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** What somebody of the house still owes, the oldest first. */
    public List<OpenEntry> unsettled(String incidentId) {
        return db.sql("""
                select register, entry_id from known_entry
                where incident_id = ? and register || '/' || state = any (?) order by number""")
                .param(incidentId)
                .param(Registers.owed().toArray(String[]::new))
                .query((row, n) -> new OpenEntry(row.getString(1), row.getString(2)))
                .list();
    }

    /** Registered here since the table is part of the append. */
    @Configuration
    static class WithTheAppend {
        @Bean
        ConfigurerModule knownEntriesWithTheAppend() {
            return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(GROUP);
        }
    }
}
