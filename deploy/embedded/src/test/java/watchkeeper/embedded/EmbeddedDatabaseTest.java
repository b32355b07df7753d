package watchkeeper.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedOverAStopAndOverAKilledServer() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            run(first, "CREATE TABLE fact (n int)");
            run(first, "INSERT INTO fact VALUES (1)");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            run(second, "INSERT INTO fact VALUES (2)");
            ProcessHandle.of(second.pid()).orElseThrow().destroyForcibly();
            assertThat(second.ended().get(30, TimeUnit.SECONDS)).isNotZero();
        }
        try (EmbeddedDatabase third = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            assertThat(answer(third, "SELECT string_agg(n::text, ',' ORDER BY n) FROM fact"))
                    .isEqualTo("1,2");
        }
    }

    @Test
    void stopsTheServerThatAKilledRunLeftBehind() throws Exception {
        Process orphan = startAndAbandon();
        try (EmbeddedDatabase next = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(answer(next, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyBearsTheNumberOfAFormerServer() throws Exception {
        EmbeddedDatabase.start(DatabaseOptions.kept(directory)).close();
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(new Cluster(directory).data().resolve("postmaster.pid"), bystander.pid() + "\nstale\n");
            EmbeddedDatabase.start(DatabaseOptions.kept(directory)).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void waitsForTheDiskBeforeACommitReturns() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            assertThat(answer(database, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(database, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.kept(directory))) {
            database.createService("incident", "owner", "runtime");
            String url = database.jdbcUrl("incident");
            for (String role : new String[] {"postgres", "incident", "incident_owner"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, role, "wrong"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(Files.readString(new Cluster(directory).data().resolve("pg_hba.conf")))
                    .doesNotContainPattern("(?m)^(local|host).*trust");
        }
    }

    @Test
    void aSecondServerOnTheSamePortSaysWhichPort() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.kept(directory.resolve("one")))) {
            DatabaseOptions same =
                    DatabaseOptions.kept(directory.resolve("two")).withPort(database.port());
            assertThatThrownBy(() -> EmbeddedDatabase.start(same))
                    .isInstanceOf(IOException.class)
                    .hasMessage("port " + database.port() + " is in use");
        }
    }

    /** A server as a killed parent leaves it: nobody holds our lock, the server runs on. */
    private Process startAndAbandon() throws Exception {
        EmbeddedDatabase.start(DatabaseOptions.kept(directory)).close();
        Cluster cluster = new Cluster(directory);
        return RunningServer.start(cluster, PostgresPrograms.find(), DatabaseOptions.kept(directory))
                .process();
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
