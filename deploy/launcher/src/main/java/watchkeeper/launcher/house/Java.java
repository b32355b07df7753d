package watchkeeper.launcher.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the parts' JVMs are called: small heaps, one collector thread, one compiler; they are many on one machine. */
final class Java {
    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> command(int megabytes, List<String> rest) {
        List<String> words = new ArrayList<>(List.of(
                program(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms32m",
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(rest);
        return words;
    }
}
