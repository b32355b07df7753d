package watchkeeper.launcher.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A started process. We hold its standard input open and never write to it: it ends when we do. It stands in a session
 * of its own, so that Ctrl-C reaches the launcher alone.
 */
final class ChildProcess {
    private static final long LOG_LIMIT = 32L * 1024 * 1024;
    private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final Process process;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(Part part) {
        try {
            makeRoom(part.log());
            List<String> words = new ArrayList<>();
            if (SETSID) {
                words.add("/usr/bin/setsid");
            }
            words.addAll(part.command());
            ProcessBuilder builder = new ProcessBuilder(words);
            Redirect log = Redirect.appendTo(part.log().toFile());
            builder.redirectError(log);
            boolean speaks = part.readiness() instanceof Readiness.Line;
            builder.redirectOutput(speaks ? Redirect.PIPE : log);
            builder.environment().keySet().removeIf(ChildProcess::wouldConfigure);
            builder.environment().putAll(part.environment());
            ChildProcess child = new ChildProcess(builder.start());
            if (speaks) {
                // Reading a process's output blocks a virtual thread's carrier; two of them would stop all the others.
                Thread.ofPlatform().daemon().name(part.name() + "-output").start(() -> child.listen(part.log()));
            }
            return child;
        } catch (IOException failed) {
            throw new UncheckedIOException(part.name() + " cannot be started", failed);
        }
    }

    /** What the user's shell happens to export must not reconfigure the services. */
    private static boolean wouldConfigure(String name) {
        return name.startsWith("SPRING_")
                || name.startsWith("SERVER_")
                || name.startsWith("MANAGEMENT_")
                || name.startsWith("LOGGING_")
                || name.startsWith("WATCHKEEPER_");
    }

    private static void makeRoom(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void listen(Path log) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer copy = Files.newBufferedWriter(
                        log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                if (line.startsWith("listening ")) {
                    listening.complete(null);
                }
            }
        } catch (IOException failed) {
            listening.completeExceptionally(failed);
        }
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As a shell shows it: 137 is a kill -9. */
    int exit() {
        return process.exitValue();
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    boolean listens() {
        return listening.isDone() && !listening.isCompletedExceptionally();
    }

    /** Asks, waits, and kills what does not go; false when it had to be killed. */
    boolean stop(long seconds) throws InterruptedException {
        process.destroy();
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            return true;
        }
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        return false;
    }
}
