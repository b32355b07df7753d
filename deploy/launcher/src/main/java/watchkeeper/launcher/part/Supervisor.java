package watchkeeper.launcher.part;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import watchkeeper.launcher.Failure;

/** Starts parts, at most two at a time, and stops them by groups in reverse. */
public final class Supervisor {
    private static final int AT_A_TIME = 2;

    private final Said said;
    private final ProcessBook book;
    private final Probe probe = new Probe();
    private final List<List<PartRunner>> groups = new ArrayList<>();

    public Supervisor(Said said, ProcessBook book) {
        this.said = said;
        this.book = book;
    }

    /** In this order, regardless of groups; returns when all are ready. Groups only matter for stopping. */
    public void start(List<List<Part>> newGroups) throws InterruptedException {
        List<PartRunner> all = new ArrayList<>();
        for (List<Part> parts : newGroups) {
            List<PartRunner> group = parts.stream()
                    .map(part -> new PartRunner(part, said, book, probe))
                    .toList();
            synchronized (groups) {
                groups.add(group);
            }
            all.addAll(group);
        }
        inParallel(AT_A_TIME, all, PartRunner::start);
    }

    /** Last group first; the parts of one group together. */
    public void stop() throws InterruptedException {
        List<List<PartRunner>> all;
        synchronized (groups) {
            all = List.copyOf(groups);
        }
        for (List<PartRunner> group : all.reversed()) {
            inParallel(Math.max(1, group.size()), group, PartRunner::stop);
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(PartRunner runner) throws InterruptedException;
    }

    private static void inParallel(int width, List<PartRunner> runners, Step step) throws InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(width, Thread.ofPlatform().daemon().factory())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (PartRunner runner : runners) {
                Callable<Boolean> task = () -> {
                    step.on(runner);
                    return true;
                };
                running.add(threads.submit(task));
            }
            for (Future<Boolean> one : running) {
                await(one, threads);
            }
        }
    }

    private static void await(Future<Boolean> one, ExecutorService threads) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            if (failed.getCause() instanceof Failure failure) {
                throw failure;
            }
            if (failed.getCause() instanceof InterruptedException stopped) {
                throw new InterruptedException(stopped.getMessage());
            }
            throw new IllegalStateException(failed);
        }
    }
}
