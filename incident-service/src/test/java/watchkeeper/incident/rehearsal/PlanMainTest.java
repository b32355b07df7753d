package watchkeeper.incident.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.incident.PlanOfTheTests;

class PlanMainTest {
    private static final String PLAN = PlanOfTheTests.text("baotou-housing-2018");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFileWithoutFaultIsOneLine() throws IOException {
        assertThat(run("check", write(PLAN))).isZero();
        assertThat(text(out))
                .endsWith(": baotou-housing-2018 1, 无误 / no fault\n")
                .hasLineCount(1);
    }

    @Test
    void eachFaultIsALineAndTheEndIsTwo() throws IOException {
        String file = write(PLAN.replace("every: PT3H", "every: PT0S").replace("severity: Minor", "severity: Tiny"));
        assertThat(run("check", file)).isEqualTo(2);
        assertThat(text(out).lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(file + ":")
                .endsWith(" 五(一)3 INTERVAL_ZERO 间隔必须大于零 / the interval must be longer than zero");
    }

    @Test
    void whatIsNoTextIsSaidInOneLine() throws IOException {
        Path file = directory.resolve("plan.yaml");
        Files.write(file, new byte[] {'i', 'd', ':', (byte) 0xC3, (byte) 0x28});
        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(run("check", directory.toString())).isEqualTo(2);
        assertThat(text(err))
                .contains("is not UTF-8 text")
                .contains("cannot be read")
                .hasLineCount(2);
    }

    @Test
    void aFaultyPlanIsNotResolved() throws IOException {
        assertThat(run("resolve", write("id: x"), "II", "2026-09-30T08:00+08:00", "1", "unit-a"))
                .isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("MISSING_FIELD");
    }

    @ParameterizedTest
    @CsvSource({
        "III, 2026-09-30, 2026-10-10",
        "II, 2026-09-30, 2026-10-13",
        "I, 2026-09-30, 2026-10-15",
        "III, 2026-02-13, 2026-02-25",
        "II, 2026-02-13, 2026-02-27",
        "I, 2026-02-13, 2026-03-02"
    })
    void theStableDaysAreThoseOfTheCalendar(String level, LocalDate start, LocalDate last) throws IOException {
        assertThat(resolve(level, start + "T08:00:00+08:00").stableDays().getLast())
                .isEqualTo(new Day(last, false));
    }

    @Test
    void daysOfAYearWithoutANoticeAreProvisional() throws IOException {
        Rehearsal rehearsal = resolve("I", "2026-12-28T08:00:00+08:00");
        assertThat(rehearsal.stableDays().getFirst().provisional()).isFalse();
        assertThat(rehearsal.stableDays().getLast().provisional()).isTrue();
        assertThat(rehearsal.afterwards().getFirst().due()).isNotNull().returns(true, Day::provisional);
    }

    @Test
    void theTermsAreThoseOfAnIncident() throws IOException {
        Rehearsal rehearsal = resolve("II", "2026-09-30T08:00:00+08:00");
        assertThat(rehearsal.terms())
                .isEqualTo(PlanOfTheTests.baotou().termsAt(rehearsal.terms().level()));
        assertThat(rehearsal.initialReport()).isEqualTo(PlanOfTheTests.baotou().initialReport());
        assertThat(rehearsal.besides()).extracting(DutyTerm::kind).containsExactly(DutyKind.BROWSING);
        assertThat(rehearsal.from()).isEqualTo(Instant.parse("2026-09-30T00:00:00Z"));
        assertThat(rehearsal.units()).containsExactly("unit-a", "unit-b");
    }

    @Test
    void fourIsNeverCounted() throws IOException {
        Rehearsal rehearsal = resolve("IV", "2026-09-30T08:00:00+08:00");
        assertThat(rehearsal.stableDays()).isEmpty();
        assertThat(rehearsal.afterwards())
                .allSatisfy(after -> assertThat(after.due()).isNull());
    }

    private Rehearsal resolve(String level, String at) throws IOException {
        assertThat(run("resolve", write(PLAN), level, at, "3", "unit-a", "unit-b"))
                .isZero();
        return Json.MAPPER.readValue(out.toByteArray(), Rehearsal.class);
    }

    private int run(String... words) {
        return PlanMain.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String write(String plan) throws IOException {
        return Files.writeString(directory.resolve("plan.yaml"), plan).toString();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
