package watchkeeper.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which running product a word is about. */
final class RunningProduct {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data directory of the running product (default: ./data).")
    private Path data = Path.of("data");

    /** @throws Failure when nothing was ever started there */
    Running found() {
        return Running.in(data);
    }
}
