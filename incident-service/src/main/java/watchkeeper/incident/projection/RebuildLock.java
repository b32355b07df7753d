package watchkeeper.incident.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One rebuild at a time over all instances. The database holds the lock for a connection, so a killed instance frees it
 * by dying.
 */
final class RebuildLock implements AutoCloseable {
    private static final long KEY = 0x57_4b_52_45_42_55_49_4cL;
    private static final String TAKE = "select pg_try_advisory_lock(" + KEY + ")";
    private static final String FREE = "select pg_advisory_unlock(" + KEY + ")";
    private static final String HELD = "select exists (select from pg_locks where locktype = 'advisory' and granted"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and classid = " + (KEY >>> 32) + " and objid = " + (KEY & 0xffff_ffffL) + ")";

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<RebuildLock> tryTake(DataSource source) {
        try {
            Connection connection = source.getConnection();
            try {
                connection.setAutoCommit(true);
                if (ask(connection, TAKE)) {
                    return Optional.of(new RebuildLock(connection));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of rebuilds cannot be taken", e);
        }
    }

    static boolean isHeld(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return ask(connection, HELD);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of rebuilds cannot be seen", e);
        }
    }

    /** @throws IllegalStateException when the database has ended the connection, and the lock with it */
    void stillHeld() {
        try {
            ask(connection, "select true");
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of rebuilds is lost", e);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask(connection, FREE);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of rebuilds cannot be freed", e);
        }
    }
}
