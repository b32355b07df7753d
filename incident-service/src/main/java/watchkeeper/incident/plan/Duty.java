package watchkeeper.incident.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.Rhythm;

/**
 * A duty as the plan's file states it; what it leaves out has the plain meaning: nobody else owes it, no zero report, it
 * counts from the start of the response.
 *
 * @param ours the answer that filled what the clause leaves open, or null
 * @param alsoTo who receives a copy
 * @param byAnyBody whether whoever does it fulfils it
 */
public record Duty(
        DutyKind kind,
        String clause,
        @Nullable Integer ours,
        String zh,
        String en,
        Since since,
        Rhythm rhythm,
        List<String> owners,
        boolean eachUnit,
        boolean eachWatching,
        String addressee,
        List<String> alsoTo,
        Duration grace,
        boolean zeroReport,
        List<String> fulfilledBy,
        boolean byAnyBody) {
    public Duty {
        since = since == null ? Since.RESPONSE : since;
        owners = owners == null ? List.of() : List.copyOf(owners);
        alsoTo = alsoTo == null ? List.of() : List.copyOf(alsoTo);
        fulfilledBy = fulfilledBy == null ? List.of() : List.copyOf(fulfilledBy);
    }

    /**
     * What others need of it.
     *
     * @param realMatter whether a report must have its section on the real matter
     */
    DutyTerm term(boolean realMatter) {
        return new DutyTerm(
                kind,
                rhythm,
                owners,
                eachUnit,
                eachWatching,
                addressee,
                grace,
                zeroReport,
                fulfilledBy,
                clause,
                since,
                alsoTo,
                realMatter,
                byAnyBody);
    }
}
