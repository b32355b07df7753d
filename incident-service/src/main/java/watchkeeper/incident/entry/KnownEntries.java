package watchkeeper.incident.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.past.Beside;
import watchkeeper.incident.register.State;

/**
 * How every entry stands now, written in the transaction of the append: so a decision that depends on another entry,
 * a measure on the first report, the closure on the evaluation, never looks at yesterday's.
 */
@Component
@ProcessingGroup(KnownEntries.GROUP)
public class KnownEntries implements Beside {
    static final String GROUP = "known-entries";

    private final JdbcClient db;

    KnownEntries(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(EntryMade event) {
        db.sql("""
                insert into known_entry (entry_id, incident_id, register, state) values (?, ?, ?, ?)
                on conflict (entry_id) do nothing""")
                .params(event.entryId(), event.incidentId(), event.register(), event.state())
                .update();
    }

    @EventHandler
    void on(StepTaken event) {
        db.sql("update known_entry set state = ? where entry_id = ?")
                .params(event.state(), event.entryId())
                .update();
    }

    @Override
    public List<String> aggregatesOf(String incidentId) {
        return db.sql("select entry_id from known_entry where incident_id = ? order by entry_id")
                .param(incidentId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** True when the incident has an entry of the register that stands so. */
    public boolean has(String incidentId, String register, String state) {
        return db.sql("select exists (select from known_entry where incident_id = ? and register = ? and state = ?)")
                .params(incidentId, register, state)
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

    /** The newest entry of the register that stands in one of these ways. */
    public Optional<String> newest(String incidentId, String register, State... states) {
        return db.sql("""
                select entry_id from known_entry where incident_id = ? and register = ? and state = any(?)
                order by number desc limit 1""")
                .param(incidentId)
                .param(register)
                .param(Arrays.stream(states).map(State::name).toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .optional();
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
