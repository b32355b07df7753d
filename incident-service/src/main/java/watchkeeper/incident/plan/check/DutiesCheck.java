package watchkeeper.incident.plan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.incident.plan.KnownFacts;

/** Who owes, to whom, from when on, and that nothing is demanded twice. */
final class DutiesCheck {
    private static final Set<String> OF_A_LEVEL = Set.of(Since.RESPONSE.name());
    private static final Set<String> BESIDES = Set.of(Since.LIFT.name(), Since.ENTRY.name(), Since.ALWAYS.name());
    private static final Set<String> FIRST_HOUR = Set.of(Since.SUGGESTION.name());

    private DutiesCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        Set<String> bodies = HeadCheck.names(plan.at("bodies"));
        boolean calendar = plan.at("calendar").isThere();
        Spot first = plan.at("initialReport");
        if (first.isThere()) {
            one(first, FIRST_HOUR, bodies, calendar, faults);
        }
        list(plan.at("duties"), BESIDES, bodies, calendar, faults);
        plan.eachAt("levels").forEach(level -> list(level.at("duties"), OF_A_LEVEL, bodies, calendar, faults));
    }

    private static void list(Spot duties, Set<String> since, Set<String> bodies, boolean calendar, List<Fault> faults) {
        Set<String> demanded = new HashSet<>();
        duties.each().forEach(duty -> {
            one(duty, since, bodies, calendar, faults);
            String kind = duty.text("kind").orElse("?");
            owners(duty).stream()
                    .filter(owner -> !demanded.add(kind + " " + owner))
                    .forEach(owner -> faults.add(duty.fault(FaultKind.DUTY_TWICE, kind, owner)));
        });
    }

    private static void one(Spot duty, Set<String> allowed, Set<String> bodies, boolean calendar, List<Fault> faults) {
        String since = duty.text("since").orElse(Since.RESPONSE.name());
        if (!allowed.contains(since) && isSince(since)) {
            faults.add(duty.fault(FaultKind.DUTY_MISPLACED, since));
        }
        boolean initial =
                duty.text("kind").filter(DutyKind.INITIAL_REPORT.name()::equals).isPresent();
        if (initial != allowed.equals(FIRST_HOUR)) {
            duty.text("kind").ifPresent(kind -> faults.add(duty.fault(FaultKind.DUTY_MISPLACED, kind)));
        }
        parties(duty, bodies, faults);
        duty.eachAt("fulfilledBy")
                .forEach(fact -> fact.text()
                        .filter(name -> !KnownFacts.ALL.containsKey(name))
                        .ifPresent(name -> faults.add(fact.fault(FaultKind.FACT_UNKNOWN, name))));
        RhythmCheck.check(duty, since, calendar, faults);
    }

    private static void parties(Spot duty, Set<String> bodies, List<Fault> faults) {
        if (owners(duty).isEmpty()) {
            faults.add(duty.fault(FaultKind.DUTY_OWED_BY_NOBODY));
        }
        unknown(duty.at("owners"), bodies, FaultKind.OWNER_UNKNOWN, faults);
        unknown(duty.at("alsoTo"), bodies, FaultKind.ADDRESSEE_UNKNOWN, faults);
        duty.text("addressee").ifPresent(addressee -> {
            if (addressee.isBlank()) {
                faults.add(duty.fault(FaultKind.DUTY_RECEIVED_BY_NOBODY));
            } else if (!bodies.contains(addressee)) {
                faults.add(duty.at("addressee").fault(FaultKind.ADDRESSEE_UNKNOWN, addressee));
            }
        });
    }

    private static void unknown(Spot list, Set<String> bodies, FaultKind kind, List<Fault> faults) {
        list.each()
                .forEach(one ->
                        one.text().filter(id -> !bodies.contains(id)).ifPresent(id -> faults.add(one.fault(kind, id))));
    }

    static List<String> owners(Spot duty) {
        List<String> owners = new ArrayList<>(
                duty.eachAt("owners").flatMap(owner -> owner.text().stream()).toList());
        if (duty.flag("eachUnit")) {
            owners.add("eachUnit");
        }
        if (duty.flag("eachWatching")) {
            owners.add("eachWatching");
        }
        return owners;
    }

    private static boolean isSince(String word) {
        return Arrays.stream(Since.values()).anyMatch(since -> since.name().equals(word));
    }
}
