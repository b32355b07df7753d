package watchkeeper.incident.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was stored of aggregates, all of it: no snapshot stands in for what came before. */
@Component
public class Past {
    private final JdbcClient db;
    private final EventStore events;
    private final Configuration configuration;

    Past(JdbcClient db, EventStore events, Configuration configuration) {
        this.db = db;
        this.events = events;
        this.configuration = configuration;
    }

    /** Everything stored of the aggregate, in the order of its numbers; nothing when there is no such aggregate. */
    public List<Fact> of(String aggregate) {
        return of(List.of(aggregate), -1);
    }

    /**
     * What was stored of all these aggregates, in the order of the store, by one look.
     *
     * @param after position in the store behind which it begins; -1 for all
     */
    public List<Fact> of(Collection<String> aggregates, long after) {
        List<DomainEventData<byte[]>> stored = db.sql("""
                select type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                    payload_type, payload_revision, payload, meta_data
                from domain_event_entry where aggregate_identifier = any (?) and global_index > ?
                order by global_index""")
                .param(aggregates.toArray(String[]::new))
                .param(after)
                .query(Past::stored)
                .list();
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored.stream(), configuration.eventSerializer(), configuration.upcasterChain())
                .asStream()
                .<Fact>map(Fact::of)
                .toList();
    }

    /** The number of the last event stored of the aggregate. */
    public Optional<Long> last(String aggregate) {
        return events.lastSequenceNumberFor(aggregate);
    }

    private static DomainEventData<byte[]> stored(ResultSet row, int n) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
