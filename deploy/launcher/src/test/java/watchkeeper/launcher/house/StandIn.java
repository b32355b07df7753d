package watchkeeper.launcher.house;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Stands for a main class of a service: says what it was given, or fails as the file's name asks. */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String file = words.length > 1 ? words[1] : "";
        if (file.endsWith("faulty.yaml")) {
            System.err.println(file + ":7 faulty");
            System.exit(2);
        }
        if (file.endsWith("crash.yaml")) {
            throw new IllegalStateException("no memory left");
        }
        out.println(Arrays.asList(words));
        if (words.length == 0) {
            out.print(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
