package watchkeeper.incident.plan.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.incident.plan.KnownFacts;
import watchkeeper.incident.plan.Party;

/** That whoever owes a duty may do what fulfils it: a clock that its owner cannot stop would only ever accuse. */
final class OwnersCheck {
    private final Spot plan;
    private final Set<String> commanding;
    private final List<Fault> faults;

    private OwnersCheck(Spot plan, List<Fault> faults) {
        this.plan = plan;
        this.commanding = plan.eachAt("levels")
                .flatMap(level -> level.text("commandBody").stream())
                .collect(Collectors.toUnmodifiableSet());
        this.faults = faults;
    }

    static void check(Spot plan, List<Fault> faults) {
        OwnersCheck check = new OwnersCheck(plan, faults);
        check.one(plan.at("initialReport"), check.commanding);
        plan.eachAt("duties").forEach(duty -> check.one(duty, check.commanding));
        plan.eachAt("levels")
                .forEach(level -> level.eachAt("duties").forEach(duty -> check.one(duty, check.commandingAt(level))));
    }

    /** Its command body, and those above it, which may act for it. */
    private Set<String> commandingAt(Spot level) {
        List<String> highestFirst = plan.eachAt("bodies")
                .map(Spot::name)
                .filter(commanding::contains)
                .toList();
        int own = highestFirst.indexOf(level.text("commandBody").orElse(""));
        return Set.copyOf(highestFirst.subList(0, own + 1));
    }

    /** @param inCommand which body commands while the duty is owed; several where that depends on the level */
    private void one(Spot duty, Set<String> inCommand) {
        List<String> acts = duty.eachAt("fulfilledBy")
                .flatMap(fact -> fact.text().stream())
                .map(fact -> Objects.requireNonNull(KnownFacts.ALL.get(fact)))
                .toList();
        if (acts.isEmpty()) {
            return; // a report fulfils it, and that is its owner's alone
        }
        Set<String> allowed = acts.stream()
                .flatMap(act -> plan.at("acts").at(act).eachAt("by"))
                .flatMap(party -> party.text().stream())
                .flatMap(party -> meant(party, inCommand))
                .collect(Collectors.toUnmodifiableSet());
        if (duty.text("since").filter(Since.ENTRY.name()::equals).isPresent() && allowed.contains(Party.ADDRESSEE)) {
            return; // the entry names who owes
        }
        duty.eachAt("owners")
                .filter(owner ->
                        owner.text().filter(body -> !allowed.contains(body)).isPresent())
                .forEach(owner -> faults.add(
                        owner.fault(FaultKind.OWNER_MAY_NOT, owner.text().orElseThrow(), String.join(", ", acts))));
        each(duty.at("eachUnit"), Party.RESPONSIBLE, allowed, acts);
        each(duty.at("eachWatching"), Party.WATCHING, allowed, acts);
    }

    private void each(Spot flag, String party, Set<String> allowed, List<String> acts) {
        if (flag.isTrue() && !allowed.contains(party)) {
            faults.add(flag.fault(FaultKind.OWNER_MAY_NOT, party, String.join(", ", acts)));
        }
    }

    private Stream<String> meant(String party, Set<String> inCommand) {
        return switch (party) {
            case Party.COMMAND -> inCommand.stream();
            case Party.ANY_COMMAND -> commanding.stream();
            default -> Stream.of(party);
        };
    }
}
