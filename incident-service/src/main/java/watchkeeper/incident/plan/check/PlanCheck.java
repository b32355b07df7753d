package watchkeeper.incident.plan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import watchkeeper.incident.plan.Plan;

/** Says what is wrong with a plan file; a file without a fault becomes a plan. There is no other way to one. */
public final class PlanCheck {
    private static final List<BiConsumer<Spot, List<Fault>>> MEANING = List.of(
            HeadCheck::check,
            LevelsCheck::check,
            DutiesCheck::check,
            ActsCheck::check,
            CriteriaCheck::check,
            DeclinedCheck::check);

    private PlanCheck() {}

    /** Every fault, in the order of the file. */
    public static Checked check(String yaml) {
        List<Fault> faults = new ArrayList<>();
        PlanText text = new PlanText(yaml, faults);
        if (faults.isEmpty()) {
            faults.addAll(Shape.faults(text));
            Spot plan = Spot.root(text);
            MEANING.forEach(check -> check.accept(plan, faults));
            if (faults.isEmpty()) { // of what is named wrongly nobody can say who may do it
                OwnersCheck.check(plan, faults);
                HoursCheck.check(plan, faults);
            }
        }
        return faults.isEmpty()
                ? new Checked(PlanFile.bind(text.root()), List.of())
                : new Checked(null, inOrder(faults));
    }

    /** @throws FaultyPlan naming line and clause of each fault */
    public static Plan read(String file, String yaml) {
        Checked checked = check(yaml);
        if (checked.plan() == null) {
            throw new FaultyPlan(file, checked.faults());
        }
        return checked.plan();
    }

    /** A version that is kept was found without a fault then; what the product asks since is not asked of it. */
    public static Plan kept(String yaml) {
        return PlanFile.bindKept(words(yaml));
    }

    /** The tree of a kept file, as it was written. */
    public static JsonNode words(String yaml) {
        return new PlanText(yaml, new ArrayList<>()).root();
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::code))
                .toList();
    }
}
