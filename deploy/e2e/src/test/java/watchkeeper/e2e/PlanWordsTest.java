package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./watchkeeper plan …} as it is typed, on the plans that are shipped. */
class PlanWordsTest {
    private static final Path PLANS = Product.ROOT.resolve("incident-service/src/main/resources/plans");
    private static final String PLAN = PLANS.resolve("baotou-housing-2018.yaml").toString();

    @TempDir
    Path directory;

    private record Answer(int exit, List<String> out, List<String> err) {}

    @Test
    void aShippedPlanHasNoFaultAndABrokenOneSaysWhere() throws Exception {
        assertThat(type("plan", "check", PLAN))
                .returns(0, Answer::exit)
                .satisfies(answer -> assertThat(answer.out()).hasSize(1));
        Path broken = directory.resolve("broken.yaml");
        Files.writeString(broken, Files.readString(Path.of(PLAN)).replace("every: PT6H", "every: PT0S"));
        Answer answer = type("plan", "check", broken.toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out())
                .singleElement()
                .asString()
                .startsWith(broken + ":")
                .contains(" 五(二)3 INTERVAL_ZERO ");
    }

    @Test
    void aRehearsalListsWhatIsDueAndWhenItMayEnd() throws Exception {
        Answer answer =
                type("plan", "rehearse", PLAN, "--level", "II", "--at", "2026-09-30T08:00:00+08:00", "--days", "2");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .anyMatch(line -> line.startsWith(
                        "2026-09-30T14:00+08:00  SPECIAL_REPORT        unit → BUREAU_COMMAND_TEAM  五(二)3"))
                .anyMatch(line -> line.startsWith("2026-10-14T00:00+08:00  MAY_BE_LIFTED"))
                .anyMatch(line -> line.startsWith("2026-10-29T00:00+08:00  EVALUATION"));
    }

    private static Answer type(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Product.ROOT.resolve("watchkeeper").toString()));
        command.addAll(List.of(words));
        Path err = Files.createTempFile("watchkeeper", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out.lines().toList(), Files.readAllLines(err));
        } finally {
            Files.delete(err);
        }
    }
}
