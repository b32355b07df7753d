package watchkeeper.reporting.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.contracts.Rehearsal.Afterwards;
import watchkeeper.contracts.Rehearsal.Day;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;

class RehearsalMainTest {
    private static final Instant FROM = Instant.parse("2026-09-30T00:00:00Z");
    private static final Words WORDS = new Words("甲", "A");

    @Test
    void everySlotIsALineInTheOrderOfItsDueTimeInThePlansZone() {
        assertThat(list(rehearsal(Duration.ofHours(6))).skip(1))
                .containsExactly(
                        "2026-09-30T09:00+08:00  INITIAL_REPORT        DESK → OFFICE  1  甲 / A",
                        "2026-09-30T14:00+08:00  SPECIAL_REPORT        a → HEAD  2  甲 / A",
                        "2026-09-30T14:00+08:00  SPECIAL_REPORT        b → HEAD  2  甲 / A",
                        "2026-09-30T17:00+08:00  BROWSING              DESK → OFFICE  4  BROWSING / BROWSING",
                        "2026-09-30T20:00+08:00  SPECIAL_REPORT        a → HEAD  2  甲 / A",
                        "2026-09-30T20:00+08:00  SPECIAL_REPORT        b → HEAD  2  甲 / A",
                        "2026-10-11T00:00+08:00  MAY_BE_LIFTED         HEAD  3  最早可解除，平稳日"
                                + " / may be lifted at the earliest, stable days: 2026-10-09 2026-10-10",
                        "2026-10-22T00:00+08:00  EVALUATION            DESK → OFFICE  5  EVALUATION / EVALUATION");
    }

    @Test
    void theHeadSaysWhichPlanAndWhen() {
        assertThat(list(rehearsal(Duration.ofHours(6))).findFirst())
                .hasValue("plan 1  甲 / A  II  2026-09-30T08:00+08:00 … 2026-09-30T20:00+08:00  Asia/Shanghai");
    }

    @Test
    void aGuessedDayIsMarked() {
        Rehearsal sure = rehearsal(Duration.ofHours(6));
        Rehearsal guessed = new Rehearsal(
                sure.plan(),
                sure.from(),
                sure.until(),
                sure.units(),
                sure.initialReport(),
                sure.terms(),
                sure.besides(),
                sure.bodies(),
                sure.duties(),
                List.of(new Day(LocalDate.parse("2027-01-04"), true)),
                sure.liftClause(),
                List.of(new Afterwards(
                        sure.afterwards().getFirst().term(), new Day(LocalDate.parse("2027-01-18"), true))));
        assertThat(list(guessed).filter(line -> line.contains("暂定 provisional")))
                .hasSize(2)
                .first()
                .asString()
                .contains("2027-01-04?");
    }

    @Test
    void twoListsAreShownAsOneWithWhatDiffers() {
        List<String> lines = list(rehearsal(Duration.ofHours(6)), rehearsal(Duration.ofHours(4)))
                .toList();
        assertThat(lines.getLast())
                .isEqualTo("6 项相同，2 项仅在前者，4 项仅在后者 / 6 in both, 2 in the first only, 4 in the second only");
        assertThat(lines)
                .contains(
                        "  2026-09-30T09:00+08:00  INITIAL_REPORT        DESK → OFFICE  1  甲 / A",
                        "+ 2026-09-30T12:00+08:00  SPECIAL_REPORT        a → HEAD  2  甲 / A",
                        "- 2026-09-30T14:00+08:00  SPECIAL_REPORT        a → HEAD  2  甲 / A");
        assertThat(lines.stream().filter(line -> line.contains("20:00")))
                .hasSize(4) // two units at 20:00 in both, and the two heads' ends
                .filteredOn(line -> line.contains("SPECIAL"))
                .allMatch(line -> line.startsWith("  "));
    }

    private static Rehearsal rehearsal(Duration every) {
        DutyTerm special = new DutyTerm(
                DutyKind.SPECIAL_REPORT,
                Rhythm.every(every),
                List.of(),
                true,
                "HEAD",
                Duration.ofMinutes(30),
                true,
                List.of(),
                "2");
        return new Rehearsal(
                WORDS,
                FROM,
                FROM.plus(Duration.ofHours(12)),
                List.of("a", "b"),
                owed(DutyKind.INITIAL_REPORT, Rhythm.within(Duration.ofHours(1)), "1"),
                new Terms("plan", "1", Level.II, "HEAD", "Asia/Shanghai", 2, List.of(special)),
                List.of(owed(DutyKind.BROWSING, Rhythm.dailyAt(List.of(LocalTime.of(17, 0))), "4")),
                Map.of(),
                Map.of(DutyKind.INITIAL_REPORT, WORDS, DutyKind.SPECIAL_REPORT, WORDS),
                List.of(new Day(LocalDate.parse("2026-10-09"), false), new Day(LocalDate.parse("2026-10-10"), false)),
                "3",
                List.of(new Afterwards(
                        owed(DutyKind.EVALUATION, new Rhythm(null, List.of(), null, 7), "5"),
                        new Day(LocalDate.parse("2026-10-21"), false))));
    }

    private static DutyTerm owed(DutyKind kind, Rhythm rhythm, String clause) {
        return new DutyTerm(
                kind, rhythm, List.of("DESK"), false, "OFFICE", Duration.ofMinutes(5), false, List.of(), clause);
    }

    private static Stream<String> list(Rehearsal... rehearsals) {
        String json = Stream.of(rehearsals).map(Json.MAPPER::writeValueAsString).collect(Collectors.joining("\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RehearsalMain.run(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines();
    }
}
