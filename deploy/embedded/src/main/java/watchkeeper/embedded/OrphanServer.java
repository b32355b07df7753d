package watchkeeper.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived whoever started it (kill -9) still holds the cluster, and a new one would never become ready.
 * The number in {@code postmaster.pid} may by now belong to any other process, so its command line is asked first.
 */
final class OrphanServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);
    private static final long FAST_SECONDS = 20;
    private static final long KILL_SECONDS = 10;

    private OrphanServer() {}

    static void stop(Path data, PostgresPrograms programs) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = namedIn(pidFile);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (!serves(data, process.pid())) {
            // The machine was restarted and the number given anew: PostgreSQL itself would wait for that process.
            Files.deleteIfExists(pidFile);
            return;
        }
        log.warn("stopping the server {} that an earlier run left behind", process.pid());
        programs.signal("INT", process.pid());
        if (!ends(process, FAST_SECONDS)) {
            process.destroyForcibly();
            if (!ends(process, KILL_SECONDS)) {
                throw new IOException("The left-behind server " + process.pid() + " does not end");
            }
        }
    }

    private static Optional<ProcessHandle> namedIn(Path pidFile) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException stoppedInOrder) {
            return Optional.empty();
        }
    }

    private static boolean serves(Path data, long pid) throws IOException {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            List<String> words = List.of(commandLine.split("\0"));
            return words.getFirst().endsWith("/postgres") && words.contains(data.toString());
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle process, long seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        }
    }
}
