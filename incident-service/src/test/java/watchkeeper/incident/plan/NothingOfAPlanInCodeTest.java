package watchkeeper.incident.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.check.PlanCheck;

/** Bodies stand in plan data; a source that knows one by its id or name works for one agency only. */
class NothingOfAPlanInCodeTest {
    private static final Path PRODUCT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BODIES = Pattern.compile(Stream.of("baotou-housing-2018", "city-hospital")
            .map(id -> PlanCheck.kept(PlanOfTheTests.text(id)))
            .flatMap(plan -> plan.bodies().entrySet().stream())
            .flatMap(body -> Stream.of(
                    "\\b" + body.getKey() + "\\b", Pattern.quote(body.getValue().zh())))
            .collect(Collectors.joining("|")));

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
        assertThat(BODIES.matcher("case \"BUREAU_COMMAND\" ->").find()).isTrue();
        assertThat(BODIES.matcher("宣传科").find()).isTrue();
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
            return BODIES.matcher(Files.readString(source))
                    .results()
                    .map(found -> PRODUCT.relativize(source) + ": " + found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
