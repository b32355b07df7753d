package watchkeeper.reporting.duty;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;

/** Who owes what: the terms on the units as they are named. A unit has one role at a time. */
final class Owing {
    private final Map<String, UnitRole> units = new LinkedHashMap<>();
    private List<DutyTerm> daily = List.of();
    private @Nullable Terms terms;
    private boolean inForce;
    private boolean ended;
    private @Nullable String command;
    private int response;

    void named(String unit, UnitRole role) {
        units.put(unit, role);
    }

    void released(String unit) {
        units.remove(unit);
    }

    /** A response that begins where none was in force is the next one; a change of level goes on with it. */
    void decided(Terms decided) {
        if (!inForce) {
            response++;
        }
        terms = decided;
        inForce = true;
        command = decided.commandBody();
    }

    void adopted(List<DutyTerm> everyDay) {
        daily = List.copyOf(everyDay);
    }

    void commandPassedTo(String body) {
        command = body;
    }

    /** Whoever was in command last still decides about what is left. */
    void lifted() {
        inForce = false;
    }

    void ended() {
        inForce = false;
        ended = true;
    }

    /** Number of the response in this ledger; 0 before the first. */
    int response() {
        return response;
    }

    /** True while a response is in force in which the unit is named. */
    boolean isIn(String unit) {
        return inForce && units.containsKey(unit);
    }

    @Nullable
    String command() {
        return command;
    }

    /** What is owed at present, by duty and owner: under the response or after its lift, and every day. */
    Map<Who, DutyTerm> demanded() {
        Map<Who, DutyTerm> demanded = new LinkedHashMap<>();
        daily.forEach(term -> demand(term, demanded));
        if (terms != null && !ended) {
            Since since = inForce ? Since.RESPONSE : Since.LIFT;
            terms.duties().stream().filter(term -> term.since() == since).forEach(term -> demand(term, demanded));
        }
        return demanded;
    }

    /** What each addressee of an instruction owes, by the latest terms. */
    Optional<DutyTerm> afterAnInstruction() {
        return terms == null
                ? Optional.empty()
                : terms.duties().stream()
                        .filter(term -> term.since() == Since.ENTRY)
                        .findFirst();
    }

    private void demand(DutyTerm term, Map<Who, DutyTerm> demanded) {
        owners(term).forEach(owner -> demanded.putIfAbsent(new Who(term.kind(), owner), term));
    }

    private Set<String> owners(DutyTerm term) {
        Set<String> owners = new LinkedHashSet<>(term.owners());
        units.forEach((unit, role) -> {
            if (role == UnitRole.RESPONSIBLE ? term.eachUnit() : term.eachWatching()) {
                owners.add(unit);
            }
        });
        return owners;
    }
}
