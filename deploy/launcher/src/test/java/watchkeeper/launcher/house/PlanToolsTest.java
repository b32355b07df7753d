package watchkeeper.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.Failure;

/** The words about plans run main classes of the services' jars; here small programs stand for those. */
class PlanToolsTest {

    @TempDir
    Path home;

    private PlanTools tools;

    @BeforeEach
    void twoPrograms() throws IOException {
        program("incident-service", "watchkeeper/incident/rehearsal/PlanMain");
        program("reporting-service", "watchkeeper/reporting/rehearsal/RehearsalMain");
        tools = new PlanTools(home);
    }

    @Test
    void aCheckIsGivenTheFile() throws Exception {
        Tool.Answer answer = tools.check(Path.of("plan.yaml"));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).isEqualTo("[check, plan.yaml]\n");
    }

    @Test
    void faultsEndWithTwoAndAreHandedOn() throws Exception {
        Tool.Answer answer = tools.resolve(Path.of("faulty.yaml"), "II", "2026-09-30T08:00+08:00", 3, List.of("unit"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("faulty.yaml:7 faulty\n");
    }

    @Test
    void whatOneResolvesTheOtherReads() throws Exception {
        String resolved = tools.resolve(Path.of("a.yaml"), "II", "2026-09-30T08:00+08:00", 3, List.of("a", "b"))
                .out();
        assertThat(resolved).isEqualTo("[resolve, a.yaml, II, 2026-09-30T08:00+08:00, 3, a, b]\n");
        assertThat(tools.rehearse(List.of(resolved, "other")).out()).isEqualTo("[]\n" + resolved + "\nother");
    }

    @Test
    void aProgramThatBreaksIsOneLine() {
        assertThatThrownBy(() -> tools.check(Path.of("crash.yaml")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("incident-service could not do it")
                .hasMessageContaining("no memory left");
    }

    @Test
    void aProgramThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> new PlanTools(home.resolve("elsewhere")).check(Path.of("a.yaml")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("incident-service is not built");
    }

    /** As a build leaves it: the jar, and beside it the unpacked program. */
    private void program(String name, String mainClass) throws IOException {
        Path target = Files.createDirectories(home.resolve(name).resolve("target"));
        Path jar = target.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("watchkeeper/launcher/house/StandIn.class", mainClass + ".class")) {
                out.putNextEntry(new JarEntry(entry));
                try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/" + entry))) {
                    in.transferTo(out);
                }
            }
        }
        Path app = Files.createDirectories(target.resolve("app-" + Fingerprint.of(jar)));
        Files.copy(jar, app.resolve(name + ".jar"));
    }
}
