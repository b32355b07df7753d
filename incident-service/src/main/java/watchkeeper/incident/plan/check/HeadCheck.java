package watchkeeper.incident.plan.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watchkeeper.incident.plan.Party;

/** The zone, the calendar, the names of bodies, and that every answer and body that is named exists. */
final class HeadCheck {
    /** Whose working-day notices the product can count with. */
    private static final Set<String> CALENDARS = Set.of("CN");

    private HeadCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        plan.text("timeZone")
                .filter(zone -> !isZone(zone))
                .ifPresent(zone -> faults.add(plan.at("timeZone").fault(FaultKind.ZONE_UNKNOWN, zone)));
        plan.text("calendar")
                .filter(calendar -> !CALENDARS.contains(calendar))
                .ifPresent(calendar -> faults.add(plan.at("calendar").fault(FaultKind.CALENDAR_UNKNOWN, calendar)));
        plan.eachAt("bodies")
                .filter(body -> Party.ALL.contains(body.name()))
                .forEach(body -> faults.add(body.fault(FaultKind.BODY_NAME_RESERVED, body.name())));
        walk(plan, names(plan.at("answers")), names(plan.at("bodies")), faults);
    }

    static Set<String> names(Spot map) {
        return map.each().stream().map(Spot::name).collect(Collectors.toSet());
    }

    private static void walk(Spot spot, Set<String> answers, Set<String> bodies, List<Fault> faults) {
        spot.number("ours")
                .filter(ours -> !answers.contains(ours.toString()))
                .ifPresent(ours -> faults.add(spot.at("ours").fault(FaultKind.ANSWER_UNKNOWN, ours)));
        spot.text("body")
                .filter(body -> !bodies.contains(body))
                .ifPresent(body -> faults.add(spot.at("body").fault(FaultKind.BODY_UNKNOWN, body)));
        spot.each().forEach(below -> walk(below, answers, bodies, faults));
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
