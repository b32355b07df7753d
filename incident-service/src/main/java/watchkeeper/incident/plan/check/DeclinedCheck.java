package watchkeeper.incident.plan.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is declined is performed by nobody: neither said to be, nor demanded as a duty or offered as an act. */
final class DeclinedCheck {
    private DeclinedCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        Set<String> declined =
                plan.eachAt("declined").flatMap(DeclinedCheck::clauses).collect(Collectors.toSet());
        plan.eachAt("declined")
                .filter(entry -> entry.flag("performedBySystem"))
                .forEach(entry -> faults.add(entry.fault(FaultKind.DECLINED_PERFORMED, entry.clause())));
        Stream<Spot> ofLevels = plan.eachAt("levels").flatMap(level -> level.eachAt("duties"));
        Stream<Spot> performed =
                Stream.of(ofLevels, plan.eachAt("duties"), plan.eachAt("acts")).flatMap(all -> all);
        performed
                .filter(spot -> spot.text("clause").filter(declined::contains).isPresent())
                .forEach(spot -> faults.add(spot.fault(FaultKind.DECLINED_PERFORMED, spot.clause())));
    }

    private static Stream<String> clauses(Spot entry) {
        return Stream.concat(
                entry.text("clause").stream(), entry.eachAt("also").flatMap(clause -> clause.text().stream()));
    }
}
