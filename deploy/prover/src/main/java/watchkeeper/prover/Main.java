package watchkeeper.prover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar prover.jar [--url URL] [--token-file FILE] INCIDENT}: ends with 0, 1, 2 or 3. */
public final class Main {
    private static final int PROVED = 0;
    private static final int FAULTY = 1;
    private static final int UNKNOWN = 2;
    private static final int NOT_SETTLED = 3;
    private static final String USAGE = """
            usage: prover [--url http://localhost:8080] [--token-file FILE] INCIDENT
            Proves from outside that no duty of an incident was missed. The bearer token stands in FILE or in WATCHKEEPER_TOKEN.
            Ends with 0 proved, 1 faults found (one a line), 2 could not be told, 3 not settled yet: ask again in a moment.""";

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.getenv(), System.out, System.err));
    }

    static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(USAGE);
            return PROVED;
        }
        try {
            List<String> left = new ArrayList<>(words);
            String url = option(left, "--url", "http://localhost:8080");
            String file = option(left, "--token-file", "");
            String token = file.isEmpty()
                    ? environment.getOrDefault("WATCHKEEPER_TOKEN", "")
                    : Files.readString(Path.of(file)).strip();
            if (left.size() != 1 || left.getFirst().startsWith("-")) {
                err.println(USAGE);
                return UNKNOWN;
            }
            return prove(new Api(url.replaceAll("/+$", ""), token), left.getFirst(), out);
        } catch (Unreachable | IOException | IllegalArgumentException e) {
            err.println("prover: " + e.getMessage());
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static int prove(Api api, String incident, PrintStream out) throws InterruptedException {
        Optional<Shown> read = Shown.read(api, incident);
        if (read.isEmpty()) {
            out.println("NOT_SETTLED 尚未落定 " + incident + " was opened a moment ago: ask again");
            return NOT_SETTLED;
        }
        Shown shown = read.get();
        Check check = new Check(shown).run();
        String about = incident + " until " + shown.judged() + ": " + check.slots() + " slots, "
                + shown.timeline().size() + " messages, " + shown.unsettled() + " of them not settled yet";
        if (check.findings().isEmpty()) {
            out.println("PROVED 成立 " + about);
            return PROVED;
        }
        out.println("FAULTY 不成立 " + about + ", " + check.findings().size() + " faults");
        check.findings().forEach(out::println);
        return FAULTY;
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 >= words.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        words.remove(at);
        return words.remove(at);
    }
}
