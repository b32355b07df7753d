package watchkeeper.chassis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Readers see an event only when every transaction that was open when it was written has ended. Stock Axon gives up on
 * a writer that holds its transaction longer than the gap timeout, and then never delivers its event. Axon's own gap
 * tracking stays on top, because a sequence value may be drawn just before the transaction id.
 */
final class NeverSkipping {
    private static final String SETTLED = " AND txid < pg_snapshot_xmin(pg_current_snapshot()) ";

    private NeverSkipping() {}

    static JdbcEventStorageEngine.Builder apply(JdbcEventStorageEngine.Builder engine) {
        return engine.readEventDataWithoutGaps(NeverSkipping::withoutGaps)
                .readEventDataWithGaps(NeverSkipping::withGaps)
                .fetchTrackedEvents(NeverSkipping::next);
    }

    private static PreparedStatement withoutGaps(Connection connection, EventSchema schema, long after, int batch)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable() + " WHERE global_index > ? AND global_index <= ?" + SETTLED
                + "ORDER BY global_index ASC");
        statement.setLong(1, after);
        statement.setLong(2, after + batch);
        return statement;
    }

    private static PreparedStatement withGaps(
            Connection connection, EventSchema schema, long after, int batch, List<Long> gaps) throws SQLException {
        String marks = String.join(",", java.util.Collections.nCopies(gaps.size(), "?"));
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable() + " WHERE (global_index > ? AND global_index <= ? OR global_index IN ("
                + marks + "))" + SETTLED + "ORDER BY global_index ASC");
        statement.setLong(1, after);
        statement.setLong(2, after + batch);
        int parameter = 3;
        for (Long gap : gaps) {
            statement.setLong(parameter++, gap);
        }
        return statement;
    }

    private static PreparedStatement next(Connection connection, EventSchema schema, long after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT min(global_index) FROM " + schema.domainEventTable() + " WHERE global_index > ?" + SETTLED);
        statement.setLong(1, after);
        return statement;
    }
}
