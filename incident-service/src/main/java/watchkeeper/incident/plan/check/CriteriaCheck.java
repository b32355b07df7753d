package watchkeeper.incident.plan.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchkeeper.contracts.Level;

/** That criteria go from the gravest level to the lightest, and each asks for something. */
final class CriteriaCheck {
    private static final Set<String> NO_CONDITION = Set.of("level", "clause");

    private CriteriaCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        int before = -1;
        for (Spot criterion : plan.at("criteria").each()) {
            Optional<Integer> level = criterion.text("level").flatMap(CriteriaCheck::rank);
            if (level.isPresent()) {
                if (level.get() < before) {
                    faults.add(criterion.fault(FaultKind.CRITERIA_OUT_OF_ORDER));
                }
                before = level.get();
            }
            boolean asks = criterion.each().stream()
                    .filter(condition -> !NO_CONDITION.contains(condition.name()))
                    .anyMatch(Spot::isFilled);
            if (!asks) {
                faults.add(criterion.fault(FaultKind.CRITERION_EMPTY));
            }
        }
    }

    private static Optional<Integer> rank(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .map(Level::ordinal)
                .findFirst();
    }
}
