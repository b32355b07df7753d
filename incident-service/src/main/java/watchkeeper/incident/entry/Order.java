package watchkeeper.incident.entry;

import java.util.List;
import java.util.stream.Collectors;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.entry.EntryRow.StepLine;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;

/** Acts come in their order: what comes too early, too late or twice is refused, saying what must come first. */
final class Order {
    private final Register register;
    private final Step step;
    private final EntryRow row;
    private final String clause;

    Order(Register register, Step step, EntryRow row, String clause) {
        this.register = register;
        this.step = step;
        this.row = row;
        this.clause = clause;
    }

    /** @param body in whose name the step would be taken */
    void demand(String body) {
        makesSense();
        List<StepLine> taken = row.taken(step.address());
        boolean again = switch (step.times()) {
            case ONCE -> !taken.isEmpty();
            case ONCE_EACH -> taken.stream().anyMatch(line -> line.body().equals(body));
            case ANY -> false;
        };
        if (again) {
            throw refuse("已经%s，不能重复".formatted(step.words().zh()), "%s was done already".formatted(step.address()));
        }
        if (!step.from().contains(State.valueOf(row.state()))) {
            throw outOfOrder();
        }
    }

    private void makesSense() {
        if (step.onlyWhen() != null && !step.onlyWhen().holds(row.content())) {
            String wanted = step.onlyWhen().values().isEmpty()
                    ? ""
                    : " " + step.onlyWhen().values();
            throw refuse(
                    "只有 %s%s 时才能%s"
                            .formatted(
                                    step.onlyWhen().field(),
                                    wanted,
                                    step.words().zh()),
                    "%s is possible only where the entry has %s%s"
                            .formatted(step.address(), step.onlyWhen().field(), wanted));
        }
    }

    private Refusal outOfOrder() {
        State stands = State.valueOf(row.state());
        List<Step> first = register.leadingTo(step.from()).stream()
                .filter(other ->
                        !other.equals(step) && row.taken(other.address()).isEmpty())
                .filter(other -> other.from().contains(stands))
                .toList();
        String states = step.from().stream().map(State::name).sorted().collect(Collectors.joining(", "));
        if (first.isEmpty()) {
            return refuse(
                    "当前为“%s”（%s），只有在 %s 状态下才能%s"
                            .formatted(
                                    stands.words().zh(),
                                    stands,
                                    states,
                                    step.words().zh()),
                    "the entry is %s (%s); %s is possible only when it is %s"
                            .formatted(stands.words().en(), stands, step.address(), states));
        }
        return refuse(
                "须先%s（%s）"
                        .formatted(
                                first.stream().map(other -> other.words().zh()).collect(Collectors.joining("或")),
                                names(first)),
                "%s must come first".formatted(names(first)));
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::address).collect(Collectors.joining(", "));
    }

    private Refusal refuse(String zh, String en) {
        return Refusal.conflict(clause, zh, en);
    }
}
