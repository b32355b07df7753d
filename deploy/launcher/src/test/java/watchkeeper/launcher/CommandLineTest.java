package watchkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void unknownWordsGiveUsageAndTwo() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: watchkeeper");
        assertThat(run("up", "--sped", "3")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("plan")).isEqualTo(2);
        assertThat(run("plan", "chek", "x.yaml")).isEqualTo(2);
        assertThat(run("plan", "check")).isEqualTo(2);
        assertThat(run("archive")).isEqualTo(2);
        assertThat(run("archive", "verify")).isEqualTo(2);
        assertThat(run("plan", "rehearse", "x.yaml", "--level", "II", "--days", "3"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Usage: watchkeeper plan check", "Usage: watchkeeper plan rehearse");
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(run("--help")).isZero();
        assertThat(run("up", "--help")).isZero();
        assertThat(run("token", "--help")).isZero();
        assertThat(run("plan", "--help")).isZero();
        assertThat(run("plan", "check", "--help")).isZero();
        assertThat(run("archive", "--help")).isZero();
        assertThat(run("archive", "verify", "--help")).isZero();
        assertThat(run("plan", "rehearse", "--help")).isZero();
        assertThat(out.toString()).contains("--start-at", "--feed", "NAME", "FILE:LINE clause CODE", "--compare");
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws Exception {
        Path feed = directory.resolve("feed.ndjson");
        Files.writeString(feed, "{\"observedAt\":\"2026-08-18T00:00:00+08:00\"}\n{\"title\":\"x\"}\n");
        assertOneLine("--speed 0.0 is not", "up", "--speed", "0");
        assertOneLine("--port 70000 is not", "up", "--port", "70000");
        assertOneLine("--bind nowhere is not", "up", "--bind", "nowhere");
        assertOneLine("is not an instant with offset", "up", "--start-at", "2026-08-18T00:00:00");
        assertOneLine("line 2 of the feed", "up", "--feed", feed.toString());
        assertOneLine("is not there", "up", "--feed", directory.resolve("none").toString());
        assertOneLine("there is no account nobody", "token", "nobody");
        String plan = feed.toString();
        assertOneLine("is not there", "plan", "check", directory.resolve("none").toString());
        assertOneLine(
                "is not there", "archive", "verify", directory.resolve("none").toString());
        assertOneLine("is no file that can be read", "plan", "check", directory.toString());
        assertOneLine("--level V is not one of", rehearse(plan, "V", "2026-09-30T08:00:00+08:00", "3"));
        assertOneLine("--at noon is not an instant", rehearse(plan, "II", "noon", "3"));
        assertOneLine("--days 0 is not between", rehearse(plan, "II", "2026-09-30T08:00:00+08:00", "0"));
        assertOneLine("--days 401 is not between", rehearse(plan, "II", "2026-09-30T08:00:00+08:00", "401"));
        assertOneLine("nothing was ever started", "token", "feed", "--data", directory.toString());
    }

    private static String[] rehearse(String plan, String level, String at, String days) {
        return new String[] {"plan", "rehearse", plan, "--level", level, "--at", at, "--days", days};
    }

    private void assertOneLine(String expected, String... words) {
        err.getBuffer().setLength(0);
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString().strip()).contains(expected).hasLineCount(1).doesNotContain("Exception:");
    }

    private int run(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
