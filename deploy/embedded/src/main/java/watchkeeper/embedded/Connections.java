package watchkeeper.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a superuser's connection to a database of one server. */
@FunctionalInterface
interface Connections {
    Connection open(String database) throws SQLException;
}
