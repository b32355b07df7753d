package watchkeeper.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart tells the processes nothing that none of them reads: a renamed setting would be lost in silence. */
class VariablesTest {
    private static final Pattern OWN = Pattern.compile("WATCHKEEPER_[A-Z_]+");
    private static final List<String> READERS = List.of(
            "deploy/chassis",
            "deploy/gateway",
            "incident-service",
            "monitoring-service",
            "reporting-service",
            "notification-service");

    @Test
    void everyVariableOfOursIsReadBySomeProcess() {
        String sources = READERS.stream().map(VariablesTest::sources).collect(Collectors.joining());
        assertThat(variables())
                .hasSizeGreaterThan(15)
                .allSatisfy(variable ->
                        assertThat(isRead(variable, sources)).as(variable).isTrue());
    }

    @Test
    void aVariableThatNobodyReadsIsSeen() {
        assertThat(isRead("WATCHKEEPER_CLAIMS_SHOESIZE", "@ConfigurationProperties watchkeeperclaims bodies"))
                .isFalse();
    }

    /** As one name, or as a prefix of settings and one of them. */
    private static boolean isRead(String variable, String sources) {
        String[] words = variable.toLowerCase(Locale.ROOT).split("_");
        return IntStream.range(1, words.length).anyMatch(split -> {
            String prefix = String.join("", Arrays.copyOfRange(words, 0, split));
            String setting = String.join("", Arrays.copyOfRange(words, split, words.length));
            return sources.contains(prefix) && sources.contains(setting);
        });
    }

    private static TreeSet<String> variables() {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = OWN.matcher(Chart.render(Map.of()));
        while (matcher.find()) {
            // Routes are a map: their names are keys of it.
            found.add(matcher.group().replaceFirst("(_ROUTE)_.*", "$1"));
        }
        return found;
    }

    private static String sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("../..", module, "src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".properties"))
                    .map(VariablesTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new IllegalStateException(module, e);
        }
    }

    private static String read(Path file) {
        try {
            return squeezed(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** As Spring compares names: without separators and case. */
    private static String squeezed(String text) {
        return text.replaceAll("[-_.\"() ]", "").toLowerCase(Locale.ROOT);
    }
}
