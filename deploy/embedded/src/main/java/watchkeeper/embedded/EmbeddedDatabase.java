package watchkeeper.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own as a child process, reachable on 127.0.0.1 with passwords only. Closing stops it fast
 * and in order; a server that an earlier run left behind is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final DatabaseOptions options;
    private final PostgresPrograms programs;
    private final DirectoryLock lock;
    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedDatabase(
            DatabaseOptions options,
            PostgresPrograms programs,
            DirectoryLock lock,
            RunningServer server,
            String password) {
        this.options = options;
        this.programs = programs;
        this.lock = lock;
        this.process = server.process();
        this.port = server.port();
        this.password = password;
    }

    /** Returns when the server answers. */
    public static EmbeddedDatabase start(DatabaseOptions options) throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.find();
        DirectoryLock lock = DirectoryLock.of(options.directory(), STOPPING.plusSeconds(10));
        try {
            Cluster cluster = new Cluster(options.directory());
            cluster.ensure(programs, options.durable());
            OrphanServer.stop(cluster.data(), programs);
            RunningServer server = RunningServer.start(cluster, programs, options);
            return new EmbeddedDatabase(options, programs, lock, server, cluster.password());
        } catch (IOException | InterruptedException failed) {
            lock.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Completes with the server's exit code when it ends, wanted or not. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public String jdbcUrl(String database) {
        return RunningServer.jdbcUrl(port, database);
    }

    /** As the superuser: for making databases and for tests, never for a service. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", password);
    }

    /**
     * A database {@code name}, owned by the role {@code name_owner} that Flyway uses, and a role {@code name} that may
     * read and write what the owner makes, but makes nothing itself. Repeating it sets the passwords anew.
     */
    public void createService(String name, String ownerPassword, String runtimePassword) throws SQLException {
        new ServiceDatabase(name).create(this::connect, ownerPassword, runtimePassword);
    }

    @Override
    public void close() throws IOException {
        try {
            stopServer();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
            if (options.removed()) {
                Trees.delete(options.directory());
            }
        }
    }

    private void stopServer() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        programs.signal("INT", process.pid());
        if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            programs.signal("QUIT", process.pid());
            process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
