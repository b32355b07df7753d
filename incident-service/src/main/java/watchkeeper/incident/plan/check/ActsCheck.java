package watchkeeper.incident.plan.check;

import java.util.List;
import java.util.Set;
import watchkeeper.incident.plan.KnownActs;
import watchkeeper.incident.plan.Party;

/** That every act of the product is ruled, by somebody who exists; and how long a warning may wait. */
final class ActsCheck {
    private ActsCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        Set<String> bodies = HeadCheck.names(plan.at("bodies"));
        Spot acts = plan.at("acts");
        if (acts.isThere()) {
            Set<String> ruled = HeadCheck.names(acts);
            KnownActs.ALL.stream()
                    .filter(act -> !ruled.contains(act))
                    .sorted()
                    .forEach(act -> faults.add(acts.fault(FaultKind.ACT_MISSING, act)));
        }
        acts.each().forEach(act -> one(act, bodies, faults));
        Spot wait = plan.at("warning").at("acknowledgeWithin");
        RhythmCheck.duration(wait, faults)
                .filter(length -> !length.isPositive())
                .ifPresent(length -> faults.add(wait.fault(FaultKind.ACKNOWLEDGEMENT_ZERO)));
    }

    private static void one(Spot act, Set<String> bodies, List<Fault> faults) {
        if (!KnownActs.ALL.contains(act.name())) {
            faults.add(act.fault(FaultKind.ACT_UNKNOWN, act.name()));
        }
        List<Spot> parties = act.eachAt("by").toList();
        if (act.at("by").isThere() && parties.isEmpty()) {
            faults.add(act.fault(FaultKind.ACT_FOR_NOBODY));
        }
        boolean onlyAuthor = parties.size() == 1
                && parties.getFirst().text().filter(Party.AUTHOR::equals).isPresent();
        if (onlyAuthor && act.flag("otherThanAuthor")) {
            faults.add(act.fault(FaultKind.ACT_FOR_NOBODY));
        }
        parties.forEach(party -> party.text()
                .filter(name -> !Party.ALL.contains(name) && !Party.isRole(name) && !bodies.contains(name))
                .ifPresent(name -> faults.add(party.fault(FaultKind.PARTY_UNKNOWN, name))));
    }
}
