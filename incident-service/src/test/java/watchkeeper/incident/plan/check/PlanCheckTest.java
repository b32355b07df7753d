package watchkeeper.incident.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.incident.PlanOfTheTests;

/** The shipped plan is without fault; with one thing broken, exactly that is said, with its line and clause. */
class PlanCheckTest {
    private static final String PLAN = PlanOfTheTests.text("baotou-housing-2018");

    static Stream<Break> breaks() {
        return Stream.of(BreaksOfShape.ALL, BreaksOfMeaning.ALL).flatMap(List::stream);
    }

    @Test
    void theShippedPlanHasNoFault() {
        assertThat(PlanCheck.check(PLAN).faults()).isEmpty();
        assertThat(PlanCheck.check(PLAN).plan()).isNotNull();
    }

    /** Another agency, other bodies, other hours: what the check asks is not the first plan's habit. */
    @Test
    void theSecondPlanHasNoFaultEither() {
        Checked hospital = PlanCheck.check(PlanOfTheTests.text("city-hospital"));
        assertThat(hospital.faults()).isEmpty();
        assertThat(hospital.plan().bodies().keySet()).doesNotContain("INFORMATION_CENTER", "BUREAU_COMMAND");
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void oneThingBrokenIsOneFaultWithItsLineAndClause(Break broken) {
        Checked checked = PlanCheck.check(broken.apply(PLAN));
        assertThat(checked.plan()).isNull();
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(broken.code());
            assertThat(fault.line()).isEqualTo(broken.line(PLAN));
            assertThat(fault.clause()).isEqualTo(broken.clause());
            assertThat(fault.zh()).isNotBlank().doesNotContain("%");
            assertThat(fault.en()).isNotBlank().doesNotContain("%");
        });
    }

    @Test
    void withoutACalendarNothingCanBeCountedInWorkingDays() {
        List<Fault> faults =
                PlanCheck.check(PLAN.replaceFirst("(?m)^calendar:.*$", "")).faults();
        assertThat(faults)
                .hasSize(4) // stable days of three levels, and the evaluation
                .extracting(Fault::code)
                .containsOnly(FaultKind.WORKING_DAYS_WITHOUT_CALENDAR);
        assertThat(faults).extracting(Fault::clause).containsExactly("五(一)1", "五(二)1", "五(三)1", "六(一)");
    }

    @Test
    void aLevelThatIsLeftOutIsMissed() {
        String without = PLAN.replaceFirst("(?ms)^  IV:.*?(?=^# Duties)", "");
        assertThat(PlanCheck.check(without).faults())
                .extracting(Fault::code, Fault::line)
                .containsExactly(tuple(FaultKind.LEVEL_MISSING, lineOf("levels:")));
    }

    @Test
    void everyKindOfFaultIsShown() {
        Set<FaultKind> shownAbove = EnumSet.of(FaultKind.WORKING_DAYS_WITHOUT_CALENDAR, FaultKind.LEVEL_MISSING);
        breaks().map(Break::code).forEach(shownAbove::add);
        assertThat(shownAbove).containsExactlyInAnyOrder(FaultKind.values());
        assertThat(FaultKind.values()).hasSizeGreaterThan(25);
    }

    private static int lineOf(String start) {
        return 1 + PLAN.lines().toList().indexOf(start);
    }

    @Test
    void allFaultsAreSaidAtOnceInTheOrderOfTheFile() {
        String broken = PLAN.replace("every: PT3H", "every: PT0S")
                .replace("commandBody: ON_SCENE_TEAM", "commandBody: NOBODY")
                .replace("timeZone: Asia/Shanghai", "timeZone: Asia/Baotou");
        assertThat(PlanCheck.check(broken).faults())
                .extracting(Fault::code)
                .containsExactly(FaultKind.ZONE_UNKNOWN, FaultKind.INTERVAL_ZERO, FaultKind.COMMAND_BODY_UNKNOWN);
    }

    @Test
    void aFaultyFileIsNoPlanAndSaysWhyLineByLine() {
        String broken = PLAN.replace("grace: PT10M", "grace: PT60M");
        int line = lineOf("  grace: PT10M");
        assertThatThrownBy(() -> PlanCheck.read("mine.yaml", broken))
                .isInstanceOf(FaultyPlan.class)
                .hasMessage("mine.yaml:" + line + " 六·五2 GRACE_TOO_LONG 宽限 PT1H 必须短于间隔 PT1H"
                        + " / the grace of PT1H must be shorter than the interval of PT1H");
    }

    @ParameterizedTest
    @MethodSource("notPlans")
    void whatIsNoPlanAtAllIsRefusedWithoutAStackTrace(String text) {
        assertThat(PlanCheck.check(text).faults()).isNotEmpty();
    }

    static Stream<String> notPlans() {
        return Stream.of(
                "",
                "\u0000",
                "[]",
                "just words",
                "{",
                "a: &x [*x]",
                "{".repeat(5_000),
                "- ".repeat(5_000),
                "a: b: c",
                "levels: 3\nduties: {}\nacts: []\nbodies: [1]\ncriteria: {I: 1}\ndeclined: x",
                "\uFEFFid: x",
                "%YAML 9.9\n---\nid: x",
                "id: !!java.lang.Object x",
                "id: x\n---\nid: y");
    }
}
