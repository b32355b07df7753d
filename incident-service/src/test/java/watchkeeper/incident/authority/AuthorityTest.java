package watchkeeper.incident.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.State;

class AuthorityTest {
    private static final Plan PLAN = PlanOfTheTests.baotou();

    @Test
    void theCommandBodyOfTheTargetLevelStartsAndAHigherOneActsForItAndIsMarked() {
        assertThat(respond(Level.III, body("INFORMATION_CENTER"))).isEqualTo(new Acting("INFORMATION_CENTER", false));
        assertThat(respond(Level.III, body("BUREAU_COMMAND"))).isEqualTo(new Acting("INFORMATION_CENTER", true));
        assertThatThrownBy(() -> respond(Level.II, body("INFORMATION_CENTER")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(403);
                    assertThat(refusal.clause()).isEqualTo("五(二)1");
                    assertThat(refusal.zh()).contains("局应急指挥小组", "BUREAU_COMMAND_TEAM");
                });
    }

    @Test
    void speakingForABodyIsNotDecidingAsIt() {
        Actor dutyOfficer = new Actor("d", Set.of(), Set.of("INFORMATION_CENTER"), Set.of("duty-officer"));
        assertThatThrownBy(() -> respond(Level.III, dutyOfficer)).isInstanceOf(Refusal.class);
    }

    @Test
    void afterAHandOverTheReceiverDecidesAtTheLevelInForceAndTheGiverNoLonger() {
        Authority authority = new Authority(PLAN, standing(Level.III, "BUREAU_COMMAND_TEAM"));
        Concern atIII = Concern.of(Level.III);
        assertThat(authority
                        .demand("response/lift", body("BUREAU_COMMAND_TEAM"), atIII)
                        .body())
                .isEqualTo("BUREAU_COMMAND_TEAM");
        assertThatThrownBy(() -> authority.demand("response/lift", body("INFORMATION_CENTER"), atIII))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aResponsibleUnitAssessesAndAnotherUnitDoesNot() {
        Authority authority = new Authority(PLAN, standing(null, null));
        assertThat(authority.demand("assessments", unit("unit-a"), Concern.NONE).body())
                .isEqualTo("unit-a");
        assertThatThrownBy(() -> authority.demand("assessments", unit("unit-z"), Concern.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theQuerySaysOfEveryActWhoMayAndNeverNobody() {
        Authority authority = new Authority(PLAN, standing(Level.II, "BUREAU_COMMAND_TEAM"));
        assertThat(authority.all()).isNotEmpty().allSatisfy(permission -> {
            assertThat(permission.clause()).isNotBlank();
            assertThat(permission.why().zh()).isNotBlank();
            assertThat(permission.why().en()).isNotBlank();
        });
        assertThat(authority.all().stream()
                        .filter(permission -> permission.act().equals("response"))
                        .map(permission -> permission.target() + " " + permission.command()))
                .containsExactly(
                        "I [BUREAU_COMMAND]",
                        "II [BUREAU_COMMAND_TEAM]",
                        "III [BUREAU_COMMAND_TEAM]",
                        "IV [BUREAU_COMMAND_TEAM]");
    }

    @Test
    void everyLevelIsCommandedFromTheSameBodyInThePlanAndInTheQuery() {
        for (Level level : Level.values()) {
            assertThat(new Authority(PLAN, null)
                            .permission("warnings", Concern.of(level))
                            .command())
                    .containsExactly(PLAN.at(level).commandBody());
        }
    }

    private static Acting respond(Level level, Actor actor) {
        return new Authority(PLAN, standing(null, null)).demand("response", actor, Concern.of(level));
    }

    private static Standing standing(@Nullable Level level, @Nullable String commandBody) {
        return new Standing(
                PLAN.id(),
                PLAN.version(),
                level == null ? State.OPEN : State.RESPONDING,
                level,
                commandBody,
                null,
                List.of("unit-a"),
                List.of("unit-w"),
                false,
                null,
                null);
    }

    private static Actor body(String body) {
        return new Actor("somebody", Set.of(body), Set.of(body), Set.of());
    }

    private static Actor unit(String unit) {
        return new Actor("somebody", Set.of(), Set.of(unit), Set.of());
    }
}
