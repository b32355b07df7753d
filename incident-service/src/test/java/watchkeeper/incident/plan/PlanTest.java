package watchkeeper.incident.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.contracts.DutyKind.ASSESSMENT;
import static watchkeeper.contracts.DutyKind.BRIEFING;
import static watchkeeper.contracts.DutyKind.EVALUATION;
import static watchkeeper.contracts.DutyKind.FIRST_ANSWER;
import static watchkeeper.contracts.DutyKind.MEDIA_MEETING;
import static watchkeeper.contracts.DutyKind.SPECIAL_REPORT;
import static watchkeeper.contracts.DutyKind.VERIFICATION;
import static watchkeeper.contracts.DutyKind.WATCH_HANDOVER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.PlanOfTheTests;

/** The shipped plan, row by row. */
class PlanTest {
    private static final Plan PLAN = PlanOfTheTests.baotou();

    @ParameterizedTest
    @CsvSource({
        "I, BUREAU_COMMAND, PARTY_COMMITTEE, 7, Extreme, 特别重大",
        "II, BUREAU_COMMAND_TEAM, PARTY_COMMITTEE, 5, Severe, 重大",
        "III, INFORMATION_CENTER, , 3, Moderate, 较大",
        "IV, ON_SCENE_TEAM, , , Minor, 一般"
    })
    void eachLevelHasItsBodyItsAuthorisationAndItsStableDays(
            Level level, String body, String authorisedBy, Integer days, String severity, String name) {
        LevelRule rule = PLAN.at(level);
        assertThat(rule.commandBody()).isEqualTo(body);
        assertThat(rule.authorisedBy()).isEqualTo(authorisedBy);
        assertThat(rule.stableDays()).isEqualTo(days);
        assertThat(rule.severity()).hasToString(severity);
        assertThat(rule.name().zh()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "I, PT3H, 3, PT1H, PT24H, BUREAU_COMMAND, true",
        "II, PT6H, 2, PT3H, PT24H, BUREAU_COMMAND_TEAM, false",
        "III, PT8H, 2, PT3H, PT48H, INFORMATION_CENTER, false"
    })
    void eachLevelHasItsHours(
            Level level, Duration report, int aDay, Duration check, Duration answer, String to, boolean zeroReport) {
        DutyTerm special = duty(level, SPECIAL_REPORT);
        assertThat(special.rhythm().every()).isEqualTo(report);
        assertThat(special.addressee()).isEqualTo(to);
        assertThat(special.zeroReport()).isEqualTo(zeroReport);
        assertThat(duty(level, BRIEFING).rhythm().dailyAt()).hasSize(aDay);
        assertThat(duty(level, ASSESSMENT).rhythm().dailyAt()).hasSize(aDay);
        assertThat(duty(level, VERIFICATION).rhythm().within()).isEqualTo(check);
        assertThat(duty(level, FIRST_ANSWER).rhythm().within()).isEqualTo(answer);
    }

    @Test
    void theUnitsOweTheReportAndAtTwoTheOfficesToo() {
        assertThat(duty(Level.II, SPECIAL_REPORT).owners()).containsExactly("INFORMATION_CENTER", "PETITION_OFFICE");
        assertThat(duty(Level.III, SPECIAL_REPORT).eachWatching()).isTrue();
        assertThat(PLAN.levels().values())
                .allSatisfy(rule -> assertThat(rule.duties())
                        .filteredOn(duty -> duty.kind() == SPECIAL_REPORT)
                        .allMatch(Duty::eachUnit));
    }

    @Test
    void theTermsSayWhichReportsMustSpeakOfTheRealMatterAndWhoGetsACopy() {
        assertThat(duty(Level.I, SPECIAL_REPORT).realMatter()).isTrue();
        assertThat(duty(Level.II, SPECIAL_REPORT).realMatter()).isTrue();
        assertThat(duty(Level.II, BRIEFING).realMatter()).isFalse();
        assertThat(duty(Level.III, SPECIAL_REPORT).realMatter()).isFalse();
        assertThat(duty(Level.II, BRIEFING).alsoTo()).containsExactly("CITY_EMERGENCY_OFFICE");
    }

    @Test
    void onlyOneHasADailyMediaMeetingAndFourHasNoClock() {
        assertThat(PLAN.termsAt(Level.I).duties()).extracting(DutyTerm::kind).contains(MEDIA_MEETING, WATCH_HANDOVER);
        assertThat(PLAN.termsAt(Level.II).duties()).extracting(DutyTerm::kind).doesNotContain(MEDIA_MEETING);
        assertThat(PLAN.termsAt(Level.IV).duties()).noneMatch(term -> term.since() == Since.RESPONSE);
    }

    @Test
    void termsHoldWhatFollowsFromTheResponseAnInstructionAndTheLiftAndNothingElse() {
        for (Level level : Level.values()) {
            Terms terms = PLAN.termsAt(level);
            assertThat(terms.duties()).extracting(DutyTerm::since).doesNotContain(Since.ALWAYS, Since.SUGGESTION);
            assertThat(terms.duties())
                    .filteredOn(term -> term.since() != Since.RESPONSE)
                    .extracting(DutyTerm::kind)
                    .containsExactly(DutyKind.INSTRUCTION_FEEDBACK, DutyKind.EVALUATION);
            assertThat(terms.commandBody()).isEqualTo(PLAN.at(level).commandBody());
        }
    }

    @Test
    void whatDoesNotFollowFromALevelSaysWhatItFollowsFrom() {
        assertThat(PLAN.duties())
                .extracting(Duty::kind, Duty::since)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(EVALUATION, Since.LIFT),
                        org.assertj.core.groups.Tuple.tuple(DutyKind.INSTRUCTION_FEEDBACK, Since.ENTRY),
                        org.assertj.core.groups.Tuple.tuple(DutyKind.BROWSING, Since.ALWAYS));
        assertThat(PLAN.initialReport().rhythm().within()).isEqualTo(Duration.ofHours(1));
        assertThat(PLAN.initialReport().since()).isEqualTo(Since.SUGGESTION);
    }

    @Test
    void whatTheProductHasNoPartInIsNamedWithItsReason() {
        assertThat(PLAN.declined())
                .hasSize(7)
                .noneMatch(Declined::performedBySystem)
                .allSatisfy(declined -> {
                    assertThat(declined.reason().zh()).isNotBlank();
                    assertThat(declined.reason().en()).isNotBlank();
                });
    }

    @Test
    void sevenFieldsSevenFactorsSevenPointsThreeMeans() {
        assertThat(PLAN.warning().fields()).hasSize(7);
        assertThat(PLAN.warning().means()).containsOnlyKeys("FAX", "DOCUMENT", "PHONE");
        assertThat(PLAN.assessment().factors()).hasSize(7);
        assertThat(PLAN.evaluation().fields()).hasSize(7);
        assertThat(PLAN.rules().get("mechanisms")).hasSize(8);
    }

    private static DutyTerm duty(Level level, DutyKind kind) {
        return PLAN.termsAt(level).duties().stream()
                .filter(term -> term.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
