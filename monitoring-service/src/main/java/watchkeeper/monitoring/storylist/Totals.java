package watchkeeper.monitoring.storylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sums over a story's members. */
record Totals(
        long observations,
        long items,
        @Nullable Instant first,
        @Nullable Instant last,
        long reach,
        long growth) {
    static Totals of(ResultSet row, int n) throws SQLException {
        return new Totals(
                row.getLong("observations"),
                row.getLong("items"),
                instant(row.getTimestamp("first")),
                instant(row.getTimestamp("last")),
                row.getLong("reach"),
                row.getLong("growth"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
