package watchkeeper.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * The broker as a process of its own: prints {@code listening PORT} when it takes requests and ends when its standard
 * input does. A directory that cannot be written any more (a full disk) ends it with one line that says so.
 *
 * <p>Environment: {@code WATCHKEEPER_BROKER_DIR}, {@code WATCHKEEPER_BROKER_PORT},
 * {@code WATCHKEEPER_BROKER_CONTROLLER_PORT}.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        ParentWatch.exitWithParent();
        BrokerOptions options = new BrokerOptions(
                Path.of(required("WATCHKEEPER_BROKER_DIR")),
                Integer.parseInt(required("WATCHKEEPER_BROKER_PORT")),
                Integer.parseInt(required("WATCHKEEPER_BROKER_CONTROLLER_PORT")));
        Exit.setHaltProcedure((code, message) -> givenUp(options.directory(), code));
        Exit.setExitProcedure((code, message) -> givenUp(options.directory(), code));
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            System.out.println("listening " + options.port());
        } catch (IOException | RuntimeException failed) {
            say("broker: " + failed.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    /** Kafka halts when its last directory failed; by default without a word of its own. */
    private static void givenUp(Path directory, int code) {
        long free = directory.toFile().getUsableSpace();
        say("broker: gives up; is " + directory + " writable, and is there room? " + free / 1_048_576
                + " MiB are free");
        Runtime.getRuntime().halt(code == 0 ? 1 : code);
    }

    private static void say(String line) {
        System.err.println(line);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
