package watchkeeper.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** A database server and a broker that tests may use. */
sealed interface Servers permits EmbeddedServers, ContainerServers {
    String bootstrapServers();

    String jdbcUrl(String database);

    /** As the superuser. */
    Connection connect(String database) throws SQLException;

    void close();
}
