package watchkeeper.incident.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.check.PlanCheck;

/** Bodies stand in plan data; a source that knows one by its id or name works for one agency only. */
class NothingOfAPlanInCodeTest {
    private static final Path PRODUCT = Path.of("..").toAbsolutePath().normalize();
    /** What a plan calls its bodies, and how that would stand in a source: a key as a whole word, a name anywhere. */
    private static final Map<String, Pattern> BODIES = Stream.of("baotou-housing-2018", "city-hospital")
            .map(id -> PlanCheck.kept(PlanOfTheTests.text(id)))
            .flatMap(plan -> plan.bodies().entrySet().stream())
            .flatMap(body -> Stream.of(
                    Map.entry(body.getKey(), Pattern.compile("\\b" + body.getKey() + "\\b")),
                    Map.entry(
                            body.getValue().zh(),
                            Pattern.compile(Pattern.quote(body.getValue().zh())))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    @Test
    void noSourceKnowsABodyOfAShippedPlan() throws IOException {
        List<Path> sources = sources();
        assertThat(sources)
                .extracting(Path::toString)
                .anyMatch(path -> path.endsWith("Authority.java"))
                .anyMatch(path -> path.endsWith("zh.ts"))
                .anyMatch(path -> path.endsWith("Account.java"));
        assertThat(sources.stream().flatMap(NothingOfAPlanInCodeTest::bodiesIn)).isEmpty();
    }

    @Test
    void aBodyWouldBeFound() {
        assertThat(found("case \"BUREAU_COMMAND\" ->")).containsExactly("BUREAU_COMMAND");
        assertThat(found("宣传科")).containsExactly("宣传科");
        assertThat(found("BUREAU_COMMANDS")).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path modules : List.of(PRODUCT, PRODUCT.resolve("deploy"))) {
            try (Stream<Path> below = Files.list(modules)) {
                for (Path main : below.map(module -> module.resolve("src/main"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> files = Files.walk(main)) {
                        files.filter(file -> file.toString().matches(".*\\.(java|ts)"))
                                .forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    private static Stream<String> bodiesIn(Path source) {
        try {
            return found(Files.readString(source)).map(body -> PRODUCT.relativize(source) + ": " + body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looked for plainly first: one pattern of all would be tried at every letter of every source. */
    private static Stream<String> found(String text) {
        return BODIES.entrySet().stream()
                .filter(body -> text.contains(body.getKey()))
                .filter(body -> body.getValue().matcher(text).find())
                .map(Map.Entry::getKey);
    }
}
