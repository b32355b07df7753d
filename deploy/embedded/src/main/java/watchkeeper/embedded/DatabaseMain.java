package watchkeeper.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The database as a process of its own: prints {@code listening PORT} when all databases are there, ends when its
 * standard input does, and ends with 1 when the server dies, so that a supervisor starts it again.
 *
 * <p>Environment: {@code WATCHKEEPER_DATABASE_DIR}, {@code WATCHKEEPER_DATABASE_PORT}, and
 * {@code WATCHKEEPER_DATABASE_SERVICES} as {@code name:ownerPassword:runtimePassword} separated by commas (not as
 * arguments, which every user of the machine can read).
 */
public final class DatabaseMain {
    private DatabaseMain() {}

    public static void main(String[] arguments) {
        ParentWatch.exitWithParent();
        try {
            run();
        } catch (IOException | SQLException | InterruptedException failed) {
            System.err.println("database: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException, SQLException, InterruptedException {
        DatabaseOptions options = DatabaseOptions.kept(Path.of(required("WATCHKEEPER_DATABASE_DIR")))
                .withPort(Integer.parseInt(required("WATCHKEEPER_DATABASE_PORT")))
                .withOutput(Redirect.INHERIT);
        EmbeddedDatabase database = EmbeddedDatabase.start(options);
        AtomicBoolean wanted = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, wanted), "stop-database"));
        for (String service : required("WATCHKEEPER_DATABASE_SERVICES").split(",", -1)) {
            String[] parts = service.split(":", -1);
            database.createService(parts[0], parts[1], parts[2]);
        }
        System.out.println("listening " + database.port());
        int exit = database.ended().join();
        if (!wanted.get()) {
            System.err.println("database: the server ended by itself (exit " + exit + ")");
            Runtime.getRuntime().halt(1);
        }
    }

    private static void stop(EmbeddedDatabase database, AtomicBoolean wanted) {
        wanted.set(true);
        try {
            database.close();
        } catch (IOException failed) {
            System.err.println("database: does not stop in order: " + failed.getMessage());
        }
    }

    private static String required(String name) throws IOException {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IOException(name + " is not set");
        }
        return value;
    }
}
