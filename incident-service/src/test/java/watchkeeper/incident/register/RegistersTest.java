package watchkeeper.incident.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.ActRule;
import watchkeeper.incident.plan.Plan;

/** What is declared holds together, and with the shipped plan. */
class RegistersTest {
    private static final Plan PLAN = PlanOfTheTests.baotou();

    static List<Register> registers() {
        return Registers.ALL;
    }

    /** A new register is a decision: none removes content, none watches or steers people. */
    @Test
    void theRegistersAreTheseAndNoOther() {
        assertThat(Registers.ALL)
                .extracting(Register::name)
                .containsExactly(
                        "first-report",
                        "verifications",
                        "consultations",
                        "instructions",
                        "work-groups",
                        "talking-points",
                        "statements",
                        "press-roles",
                        "questions",
                        "letters",
                        "media-meetings",
                        "press-conferences",
                        "receptions",
                        "support",
                        "tasks-from-above",
                        "submissions",
                        "help-decisions",
                        "expansion",
                        "evaluation");
        assertThatThrownBy(() -> Registers.named("removals")).isInstanceOf(Refusal.class);
    }

    @Test
    void thePlanSaysOfEveryActWhoMayAndUnderWhichClause() {
        assertThat(PLAN.acts().keySet()).containsAll(Registers.acts());
        for (String act : Registers.acts()) {
            ActRule rule = PLAN.act(act);
            assertThat(rule.clause()).as(act).isNotBlank();
            assertThat(rule.by()).as(act).isNotEmpty();
        }
    }

    @Test
    void whatTheCommandBodyApprovesAnotherHasWritten() {
        Registers.ALL.forEach(register -> register.steps().stream()
                .filter(step -> step.has(Trait.APPROVAL))
                .map(register::act)
                .forEach(act ->
                        assertThat(PLAN.act(act).otherThanAuthor()).as(act).isTrue()));
    }

    @Test
    void everyFactThatAPlansDutyWaitsForIsOneThatCanHappen() {
        Set<String> known = new HashSet<>(Registers.facts());
        Stream.of(IncidentMessage.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(known::add);
        Set<String> waitedFor = PLAN.levels().keySet().stream()
                .flatMap(level -> PLAN.termsAt(level).duties().stream())
                .map(DutyTerm::fulfilledBy)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(known).containsAll(waitedFor).contains("StatementReleased", "InstructionAnswered");
    }

    @Test
    void noTwoActsHaveOneFact() {
        assertThat(Registers.ALL.stream().flatMap(Register::facts)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyStateOfItsStepsIsReached(Register register) {
        Set<State> reached = register.steps().stream()
                .map(Step::to)
                .filter(state -> state != null)
                .collect(Collectors.toSet());
        reached.add(register.state());
        register.steps().forEach(step -> assertThat(reached).containsAll(step.from()));
        register.steps().stream()
                .filter(step -> step.times() == Times.ONCE && !step.has(Trait.NEW_EDITION))
                .forEach(step -> assertThat(step.to()).as(step.address()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyNameIsAnAddressAndEveryFieldHasItsWords(Register register) {
        assertThat(register.name()).matches("[a-z]+(-[a-z]+)*");
        Stream.concat(register.fields().stream(), register.steps().stream().flatMap(step -> step.fields().stream()))
                .forEach(field -> {
                    assertThat(field.name()).matches("[a-z][A-Za-z]*").isNotEqualTo(Content.OCCURRED_AT);
                    assertThat(field.words().zh()).isNotBlank();
                    assertThat(field.words().en()).isNotBlank();
                });
        register.steps().forEach(step -> {
            assertThat(step.address()).matches("[a-z]+(-[a-z]+)*");
            assertThat(step.from()).as(step.address()).isNotEmpty();
            assertThat(register.step(step.act()))
                    .as("the act of a step is that of a step")
                    .isPresent();
        });
    }
}
