package watchkeeper.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import watchkeeper.launcher.part.Said;

/** What has to be closed at the end, last opened first, once, whether a signal or a failure brings the end. */
final class Closing {
    /** One thing to close. */
    @FunctionalInterface
    interface Step {
        void close() throws Exception;
    }

    private record Named(String name, Step step) {}

    private final Deque<Named> steps = new ArrayDeque<>();
    private final Said said;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean begun;

    Closing(Said said) {
        this.said = said;
    }

    void last(String name, Step step) {
        synchronized (steps) {
            steps.push(new Named(name, step));
        }
    }

    /** SIGINT and SIGTERM close in order and end with 0: being told to stop is no failure. */
    void onSignal() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (run()) {
                                Runtime.getRuntime().halt(0);
                            }
                        },
                        "stop"));
    }

    /** Closes everything; false when somebody else already does. */
    boolean run() {
        synchronized (steps) {
            if (begun) {
                return false;
            }
            begun = true;
        }
        for (Named named = next(); named != null; named = next()) {
            try {
                named.step().close();
            } catch (Exception failed) {
                said.line(named.name() + " did not close: " + failed);
            }
        }
        ended.countDown();
        return true;
    }

    private @Nullable Named next() {
        synchronized (steps) {
            return steps.poll();
        }
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
