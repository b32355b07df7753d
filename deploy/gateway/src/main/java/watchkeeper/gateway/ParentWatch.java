package watchkeeper.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A supervisor holds our standard input open; when it ends, however it ends, so do we. */
final class ParentWatch {
    private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

    private ParentWatch() {}

    static void exitWithParent(@Nullable String supervised) {
        if (!"true".equals(supervised)) {
            return;
        }
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> {
            waitForEnd();
            // Broker and database go with the supervisor: there is nobody left to take leave of.
            Runtime.getRuntime().halt(0);
        });
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on it: only its end matters.
            }
        } catch (IOException closed) {
            log.warn("standard input failed, which ends this process", closed);
        }
    }
}
