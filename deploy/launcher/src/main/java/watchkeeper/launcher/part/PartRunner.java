package watchkeeper.launcher.part;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import watchkeeper.launcher.Failure;

/**
 * Keeps one part running: says when it died, starts it again after a pause that grows from one second to ten, says when
 * it is back. At the first start a part that ends three times stops the whole start.
 */
final class PartRunner {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration START_WITHIN = Duration.ofMinutes(4);
    private static final int FIRST_ATTEMPTS = 3;

    private final Part part;
    private final Said said;
    private final ProcessBook book;
    private final Probe probe;
    private final Backoff backoff = new Backoff();
    private volatile boolean stopping;
    private volatile @Nullable ChildProcess child;
    private @Nullable Thread watch;

    PartRunner(Part part, Said said, ProcessBook book, Probe probe) {
        this.part = part;
        this.said = said;
        this.book = book;
        this.probe = probe;
    }

    /** Returns when the part is ready; from then on it is watched. */
    void start() throws InterruptedException {
        said.line(String.format("%-22s starting   log %s", part.name(), part.log()));
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            ChildProcess process = launch();
            if (becomesReady(process)) {
                break;
            }
            requireNotStopping();
            String how =
                    process.alive() ? "is not ready after " + START_WITHIN.toMinutes() + " minutes" : died(process);
            if (attempt == FIRST_ATTEMPTS || process.alive()) {
                process.stop(1);
                throw new Failure(part.name() + " " + how + "; its log is " + part.log());
            }
            said.line(part.name() + " " + how + ", started again");
            TimeUnit.MILLISECONDS.sleep(backoff.next().toMillis());
        }
        long tenths = (System.nanoTime() - began) / 100_000_000;
        said.line(String.format("%-22s ready      after %d.%d s", part.name(), tenths / 10, tenths % 10));
        watch = Thread.ofPlatform().daemon().name(part.name() + "-watch").start(this::watch);
    }

    private void requireNotStopping() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException(part.name() + " is being stopped");
        }
    }

    private synchronized ChildProcess launch() throws InterruptedException {
        requireNotStopping();
        ChildProcess process = ChildProcess.start(part);
        child = process;
        book.started(part, process.handle());
        return process;
    }

    private boolean becomesReady(ChildProcess process) throws InterruptedException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (process.alive() && System.nanoTime() < deadline && !stopping) {
            if (ready(process)) {
                book.ready(part);
                return true;
            }
            pause(process, STEP);
        }
        return false;
    }

    private boolean ready(ChildProcess process) throws InterruptedException {
        return switch (part.readiness()) {
            case Readiness.Line line -> process.listens();
            case Readiness.Health health -> probe.healthy(health.address()) && process.alive();
        };
    }

    private void watch() {
        try {
            while (!stopping) {
                ChildProcess process = running();
                backoff.began();
                process.ended().join();
                if (stopping) {
                    return;
                }
                said.line(part.name() + " " + died(process) + ", started again");
                TimeUnit.MILLISECONDS.sleep(backoff.next().toMillis());
                if (becomesReady(launch())) {
                    said.line(part.name() + " is back");
                } else if (running().alive() && !stopping) {
                    said.line(part.name() + " is not ready after " + START_WITHIN.toMinutes() + " minutes, killed");
                    running().stop(1);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String died(ChildProcess process) {
        String words = LastWords.of(part);
        return "died (exit " + process.exit() + (words.isEmpty() ? ")" : ": " + words + ")");
    }

    private ChildProcess running() {
        ChildProcess process = child;
        if (process == null) {
            throw new IllegalStateException(part.name() + " was never started");
        }
        return process;
    }

    /** In order; killed when it takes longer than the part may. */
    void stop() throws InterruptedException {
        ChildProcess process;
        synchronized (this) {
            stopping = true;
            process = child;
        }
        if (process != null && !process.stop(part.stopWithin().toSeconds())) {
            said.line(part.name() + " did not stop within " + part.stopWithin().toSeconds() + " s, killed");
        }
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
        book.stopped(part);
    }

    private static void pause(ChildProcess process, Duration time) throws InterruptedException {
        CompletableFuture<Process> end = process.ended();
        try {
            end.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
