package watchkeeper.reporting.duty;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;

/** Who owes what: the terms in force on the units as they are named. A unit has one role at a time. */
final class Owing {
    private final Map<String, UnitRole> units = new LinkedHashMap<>();
    private @Nullable Terms terms;
    private @Nullable String command;
    private int response;

    void named(String unit, UnitRole role) {
        units.put(unit, role);
    }

    void released(String unit) {
        units.remove(unit);
    }

    /** A response that begins where none was in force is the next one; a change of level goes on with it. */
    void decided(Terms inForce) {
        if (terms == null) {
            response++;
        }
        terms = inForce;
        command = inForce.commandBody();
    }

    void commandPassedTo(String body) {
        command = body;
    }

    /** Whoever was in command last still decides about what is left. */
    void over() {
        terms = null;
    }

    /** Number of the response in this ledger; 0 before the first. */
    int response() {
        return response;
    }

    @Nullable
    String command() {
        return command;
    }

    /** What counts from the response, by duty and owner. */
    Map<Who, DutyTerm> underTheResponse() {
        Map<Who, DutyTerm> demanded = new LinkedHashMap<>();
        if (terms != null) {
            terms.duties().stream()
                    .filter(term -> term.since() == DutyTerm.Since.RESPONSE)
                    .forEach(term ->
                            owners(term).forEach(owner -> demanded.putIfAbsent(new Who(term.kind(), owner), term)));
        }
        return demanded;
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
