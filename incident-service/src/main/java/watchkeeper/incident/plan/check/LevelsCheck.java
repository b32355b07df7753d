package watchkeeper.incident.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchkeeper.contracts.Level;

/** Who commands at each level, who authorises, and the stable days. */
final class LevelsCheck {
    private static final int MOST_DAYS = 260;

    private LevelsCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        List<String> bodies = plan.eachAt("bodies").map(Spot::name).toList();
        List<Spot> commanding = new ArrayList<>();
        for (Level name : Level.values()) {
            Spot level = plan.at("levels").at(name.name());
            if (level.isThere()) {
                command(level, bodies, commanding, faults);
                stableDays(level, plan, faults);
            }
        }
        inOrder(commanding, bodies, faults);
    }

    private static void command(Spot level, List<String> bodies, List<Spot> commanding, List<Fault> faults) {
        Spot command = level.at("commandBody");
        Optional<String> body = command.text();
        body.ifPresent(id -> {
            if (id.isBlank()) {
                faults.add(command.fault(FaultKind.LEVEL_WITHOUT_COMMAND));
            } else if (bodies.contains(id)) {
                commanding.add(command);
            } else {
                faults.add(command.fault(FaultKind.COMMAND_BODY_UNKNOWN, id));
            }
        });
        Spot authorising = level.at("authorisedBy");
        authorising.text().ifPresent(id -> {
            if (!bodies.contains(id)) {
                faults.add(authorising.fault(FaultKind.AUTHORISING_BODY_UNKNOWN, id));
            } else if (body.filter(id::equals).isPresent()) {
                faults.add(authorising.fault(FaultKind.AUTHORISED_BY_ITSELF, id));
            }
        });
    }

    private static void stableDays(Spot level, Spot plan, List<Fault> faults) {
        Spot days = level.at("stableDays");
        if (!days.isThere()) {
            return;
        }
        if (days.number().filter(n -> n >= 1 && n <= MOST_DAYS).isEmpty()) {
            faults.add(days.fault(FaultKind.STABLE_DAYS_ZERO));
        }
        if (!plan.at("calendar").isThere()) {
            faults.add(days.fault(FaultKind.WORKING_DAYS_WITHOUT_CALENDAR));
        }
    }

    /** A graver level is commanded by a body that stands higher, or the higher could not act for the lower. */
    private static void inOrder(List<Spot> commanding, List<String> bodies, List<Fault> faults) {
        for (int i = 1; i < commanding.size(); i++) {
            String graver = commanding.get(i - 1).text().orElseThrow();
            String lighter = commanding.get(i).text().orElseThrow();
            if (bodies.indexOf(graver) > bodies.indexOf(lighter)) {
                faults.add(commanding.get(i - 1).fault(FaultKind.BODIES_OUT_OF_ORDER, graver, lighter));
            }
        }
    }
}
