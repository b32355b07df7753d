package watchkeeper.launcher.part;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchkeeper.launcher.home.Json;

/** {@code processes.json}: which process does which part; for people, tests, and the next start. */
public final class ProcessBook {
    private static final Logger log = LoggerFactory.getLogger(ProcessBook.class);
    private final Path file;
    private final Entry launcher;
    private final String publicUrl;
    private final Map<String, Entry> parts = new TreeMap<>();

    public ProcessBook(Path file, String publicUrl) {
        this.file = file;
        this.publicUrl = publicUrl;
        this.launcher = Entry.of(ProcessHandle.current(), Map.of(), "READY");
    }

    /** The public address of the product that runs, or last ran, in a directory. */
    public static Optional<String> publicUrl(Path file) {
        return Json.read(file, Book.class).map(Book::publicUrl);
    }

    /**
     * The processes of a killed launcher end by themselves within a moment. What has not after {@code patience} is
     * killed, if it still is the process that was written down.
     */
    public static void endFormer(Path file, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Entry entry :
                Json.read(file, Book.class).map(book -> book.parts().values()).orElse(List.of())) {
            Optional<ProcessHandle> left = ProcessHandle.of(entry.pid()).filter(entry::is);
            if (left.isPresent() && !ends(left.get(), deadline - System.nanoTime())) {
                left.get().destroyForcibly();
                ends(left.get(), TimeUnit.SECONDS.toNanos(10));
            }
        }
    }

    private static boolean ends(ProcessHandle process, long nanos) throws InterruptedException {
        try {
            process.onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        }
    }

    synchronized void started(Part part, ProcessHandle process) {
        parts.put(part.name(), Entry.of(process, part.ports(), "STARTING"));
        write();
    }

    synchronized void ready(Part part) {
        parts.computeIfPresent(part.name(), (name, entry) -> entry.in("READY"));
        write();
    }

    synchronized void stopped(Part part) {
        parts.remove(part.name());
        write();
    }

    /** A full disk must not stop the supervision, which is what may bring the product back. */
    private void write() {
        try {
            Json.write(file, new Book(publicUrl, launcher, parts));
        } catch (UncheckedIOException failed) {
            log.warn("{} was not written: {}", file, failed.getMessage());
        }
    }

    record Book(String publicUrl, Entry launcher, Map<String, Entry> parts) {}

    /** A number alone may be given anew; together with the start it names one process. */
    record Entry(long pid, Instant startedAt, Map<String, Integer> ports, String state) {

        static Entry of(ProcessHandle process, Map<String, Integer> ports, String state) {
            return new Entry(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), ports, state);
        }

        Entry in(String newState) {
            return new Entry(pid, startedAt, ports, newState);
        }

        boolean is(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter(start -> Duration.between(start, startedAt).abs().toSeconds() < 2)
                    .isPresent();
        }
    }
}
