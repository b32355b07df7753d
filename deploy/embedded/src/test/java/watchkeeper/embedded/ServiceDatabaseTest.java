package watchkeeper.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {
    private final TestServers servers = TestServers.shared();

    @Test
    void theRuntimeRoleWritesWhatTheOwnerMadeAndMakesNothing() throws SQLException {
        String url = servers.jdbcUrl("rights");
        try (Connection owner = as(url, "rights_owner", servers.ownerPassword("rights"));
                Connection runtime = as(url, "rights", servers.runtimePassword("rights"))) {
            run(owner, "CREATE TABLE duty (id bigint GENERATED ALWAYS AS IDENTITY, name text)");
            run(runtime, "INSERT INTO duty (name) VALUES ('report')");
            run(runtime, "UPDATE duty SET name = 'zero report'");
            run(runtime, "DELETE FROM duty");
            assertThatThrownBy(() -> run(runtime, "CREATE TABLE own (id int)")).hasMessageContaining("permission");
            assertThatThrownBy(() -> run(runtime, "DROP TABLE duty")).hasMessageContaining("owner");
        }
    }

    @Test
    void onlyTheRuntimeRoleHasTimeLimits() throws SQLException {
        String url = servers.jdbcUrl("limits");
        try (Connection owner = as(url, "limits_owner", servers.ownerPassword("limits"));
                Connection runtime = as(url, "limits", servers.runtimePassword("limits"))) {
            assertThat(shown(runtime, "statement_timeout")).isEqualTo("20s");
            assertThat(shown(runtime, "idle_in_transaction_session_timeout")).isEqualTo("20s");
            assertThat(shown(owner, "statement_timeout")).isEqualTo("0");
        }
    }

    @Test
    void oneServiceDoesNotGetIntoTheDatabaseOfAnother() {
        String url = servers.jdbcUrl("mine");
        servers.jdbcUrl("yours");
        assertThatThrownBy(() -> as(url, "yours", servers.runtimePassword("yours")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aNameThatIsNoPlainNameIsRefused() {
        assertThatThrownBy(() -> servers.jdbcUrl("x; DROP ROLE postgres")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Connection as(String url, String role, String password) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
