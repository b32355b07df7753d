package watchkeeper.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a database is to be run.
 *
 * @param directory where it lives; it holds the cluster, the superuser's password and a lock
 * @param removed whether the directory is removed when the server stops
 * @param port on 127.0.0.1; 0 draws a free one
 * @param durable whether a commit is on disk when it returns; only tests may say no
 * @param output where the server's own log goes
 */
public record DatabaseOptions(Path directory, boolean removed, int port, boolean durable, Redirect output) {

    /** Kept in {@code directory}; every commit on disk. */
    public static DatabaseOptions kept(Path directory) {
        return new DatabaseOptions(directory.toAbsolutePath().normalize(), false, 0, true, log(directory));
    }

    /** In a fresh temporary directory that goes away with the server; every commit on disk all the same. */
    public static DatabaseOptions temporary() throws IOException {
        Path directory = Files.createTempDirectory("watchkeeper-database-");
        return new DatabaseOptions(directory, true, 0, true, log(directory));
    }

    public DatabaseOptions withPort(int newPort) {
        return new DatabaseOptions(directory, removed, newPort, durable, output);
    }

    /** Speed for tests: a crash of the machine may lose commits or the whole cluster. */
    public DatabaseOptions notDurable() {
        return new DatabaseOptions(directory, removed, port, false, output);
    }

    public DatabaseOptions withOutput(Redirect newOutput) {
        return new DatabaseOptions(directory, removed, port, durable, newOutput);
    }

    private static Redirect log(Path directory) {
        return Redirect.appendTo(directory.resolve("server.log").toFile());
    }
}
