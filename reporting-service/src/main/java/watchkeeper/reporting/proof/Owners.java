package watchkeeper.reporting.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;

/** Who owes what under the response in force, and after it. */
final class Owners {
    private final Map<String, UnitRole> units = new TreeMap<>();
    private @Nullable Terms terms;
    private boolean responding;
    private boolean over;
    private int responses;

    /**
     * A duty of one owner.
     *
     * @param origin the entry that asks for it, or null
     */
    record Duty(DutyKind kind, String owner, @Nullable String origin) {}

    void is(String unit, UnitRole role) {
        units.put(unit, role);
    }

    void isNone(String unit) {
        units.remove(unit);
    }

    /** A response that starts is another one; its level may change while it lasts. */
    void respond(Terms decided) {
        responses += responding ? 0 : 1;
        responding = true;
        terms = decided;
    }

    void endResponse() {
        responding = false;
    }

    void endIncident() {
        responding = false;
        over = true;
    }

    int responses() {
        return responses;
    }

    Map<Duty, DutyTerm> owed() {
        Map<Duty, DutyTerm> owed = new LinkedHashMap<>();
        if (terms == null || over) {
            return owed;
        }
        Since since = responding ? Since.RESPONSE : Since.LIFT;
        for (DutyTerm term : terms.duties()) {
            if (term.since() == since) {
                term.owners().forEach(body -> owed.putIfAbsent(new Duty(term.kind(), body, null), term));
                units.forEach((unit, role) -> {
                    if (role == UnitRole.RESPONSIBLE ? term.eachUnit() : term.eachWatching()) {
                        owed.putIfAbsent(new Duty(term.kind(), unit, null), term);
                    }
                });
            }
        }
        return owed;
    }

    /** What an instruction asks of each of its addressees. */
    Optional<DutyTerm> uponInstruction() {
        return Optional.ofNullable(terms)
                .flatMap(latest -> latest.duties().stream()
                        .filter(term -> term.since() == Since.ENTRY)
                        .findFirst());
    }
}
