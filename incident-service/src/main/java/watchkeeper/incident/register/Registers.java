package watchkeeper.incident.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import watchkeeper.chassis.problem.Refusal;

/** All registers, in the order in which people meet them. */
public final class Registers {
    /** The name of the register that instructions stand in, those of a consultation too. */
    public static final String INSTRUCTIONS = Instructions.REGISTER.name();

    /** The name of the register of those who were sent or set up. */
    public static final String WORK_GROUPS = WorkGroups.REGISTER.name();

    /** The name of the register without whose approved entry no measure is taken before there is a response. */
    public static final String FIRST_REPORT = FirstReports.REGISTER.name();

    /** The name of the register whose approved entry ends an incident. */
    public static final String EVALUATION = Evaluations.REGISTER.name();

    public static final List<Register> ALL = List.of(
            FirstReports.REGISTER,
            Verifications.REGISTER,
            Consultations.REGISTER,
            Instructions.REGISTER,
            WorkGroups.REGISTER,
            TalkingPoints.REGISTER,
            Statements.REGISTER,
            PressRoles.REGISTER,
            Questions.REGISTER,
            Letters.REGISTER,
            MediaMeetings.REGISTER,
            PressConferences.REGISTER,
            Receptions.REGISTER,
            Supports.REGISTER,
            TasksFromAbove.REGISTER,
            Submissions.REGISTER,
            HelpDecisions.REGISTER,
            Expansions.REGISTER,
            Evaluations.REGISTER);

    private static final Map<String, Register> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Register::name, Function.identity()));

    private Registers() {}

    /** @throws Refusal when there is no such register */
    public static Register named(String name) {
        Register register = BY_NAME.get(name);
        if (register == null) {
            throw Refusal.missing("没有这个登记簿：" + name, "no such register: " + name);
        }
        return register;
    }

    /** Every fact that an entry can be: what a plan's {@code fulfilledBy} may name besides the facts of the incident. */
    public static Set<String> facts() {
        return ALL.stream().flatMap(Register::facts).collect(Collectors.toUnmodifiableSet());
    }

    /** True for an act that is still possible when the incident has ended. */
    public static boolean settles(String act) {
        return ALL.stream()
                .anyMatch(register -> register.steps().stream()
                        .anyMatch(step ->
                                step.has(Trait.SETTLES) && register.act(step).equals(act)));
    }

    /** True for an act that comes after the response. */
    public static boolean followsTheResponse(String act) {
        return ALL.stream().anyMatch(register -> register.name().equals(act) && register.has(Trait.AFTER_RESPONSE));
    }

    /** Where an entry stands that somebody of the house still has to settle, for example {@code instructions/GIVEN}. */
    public static List<String> owed() {
        return ALL.stream()
                .flatMap(register -> register.steps().stream()
                        .filter(step -> step.has(Trait.OWED))
                        .flatMap(step -> step.from().stream())
                        .map(state -> register.name() + "/" + state))
                .toList();
    }

    /** The addresses under which a plan's {@code acts} say who may write in the registers. */
    public static Set<String> acts() {
        return ALL.stream().flatMap(Register::acts).collect(Collectors.toUnmodifiableSet());
    }
}
