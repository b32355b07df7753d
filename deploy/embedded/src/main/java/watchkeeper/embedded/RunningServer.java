package watchkeeper.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A started server process that answers. */
record RunningServer(Process process, int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long RETRY_MILLIS = 200;

    /**
     * A server that ends early is tried again for a while: after a kill -9 of the former one its helpers hold the shared
     * memory a moment longer, and a drawn port may be taken between drawing and use.
     */
    static RunningServer start(Cluster cluster, PostgresPrograms programs, DatabaseOptions options)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (options.port() != 0) {
                Ports.requireFree(options.port());
            }
            int port = options.port() == 0 ? Ports.free() : options.port();
            Process process = launch(cluster, programs, options, port);
            if (answers(process, port, cluster.password(), deadline)) {
                return new RunningServer(process, port);
            }
            process.destroyForcibly();
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL does not start; see its log: " + options.output());
            }
            Thread.sleep(RETRY_MILLIS);
        }
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Process launch(Cluster cluster, PostgresPrograms programs, DatabaseOptions options, int port)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        settings(options.durable()).forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        ProcessBuilder builder = programs.command("postgres", arguments);
        builder.redirectError(options.output()).redirectOutput(Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Map<String, String> settings(boolean durable) {
        String onlyIfDurable = durable ? "on" : "off";
        Map<String, String> settings = new TreeMap<>();
        settings.put("fsync", onlyIfDurable);
        settings.put("synchronous_commit", onlyIfDurable);
        settings.put("full_page_writes", onlyIfDurable);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("jit", "off");
        return settings;
    }

    private static boolean answers(Process process, int port, String password, long deadline)
            throws InterruptedException {
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), "postgres", password)) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }
}
