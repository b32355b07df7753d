package watchkeeper.embedded;

import java.io.IOException;

/** The parent holds our standard input open; when it ends, however it ends, so do we. */
final class ParentWatch {
    private ParentWatch() {}

    static void exitWithParent() {
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> {
            waitForEnd();
            System.exit(0);
        });
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on it: only its end matters.
            }
        } catch (IOException closed) {
            System.err.println("standard input failed, which ends this process: " + closed.getMessage());
        }
    }
}
