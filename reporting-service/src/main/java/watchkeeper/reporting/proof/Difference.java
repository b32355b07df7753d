package watchkeeper.reporting.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyMessage.Slot;

/** In what a written stage differs from the one that must be. */
final class Difference {
    private Difference() {}

    static List<Fault> between(Stage expected, Written found) {
        String id = expected.slot().id();
        Slot must = expected.slot();
        Slot is = found.slot();
        List<Fault> faults = new ArrayList<>();
        if (must.state() != is.state() || (found.how() != null && found.how() != expected.how())) {
            faults.add(Fault.of(FaultKind.STATE, id, expected.said(), found.said()));
            return faults;
        }
        differ(faults, FaultKind.OPENING, id, must.opensAt(), is.opensAt());
        differ(faults, FaultKind.DUE, id, must.dueAt(), is.dueAt());
        differ(faults, FaultKind.NOTICE, id, must.dueSoonAt(), is.dueSoonAt());
        differ(faults, FaultKind.GRACE, id, must.graceUntil(), is.graceUntil());
        differ(faults, FaultKind.OWNER, id, must.owner(), is.owner());
        differ(faults, FaultKind.CALENDAR, id, counted(must), counted(is));
        differ(faults, FaultKind.TERM, id, terms(must), terms(is));
        if (is.claimedAt() != null) { // older messages do not say
            differ(faults, FaultKind.TERM, id, Objects.requireNonNullElse(must.claimedAt(), "-"), is.claimedAt());
        }
        if (found.at() != null) {
            differ(faults, FaultKind.TIME, id, expected.at(), found.at());
        }
        if (!begins(found.evidence(), expected.evidence())) {
            faults.add(Fault.of(
                    FaultKind.EVIDENCE,
                    id,
                    Objects.toString(expected.evidence(), ""),
                    Objects.toString(found.evidence(), "")));
        }
        return faults;
    }

    static boolean isNone(Stage expected, Written found) {
        return between(expected, found).isEmpty();
    }

    private static void differ(List<Fault> faults, FaultKind kind, String id, Object must, Object is) {
        if (!must.equals(is)) {
            faults.add(Fault.of(kind, id, must, is));
        }
    }

    private static String counted(Slot slot) {
        return Objects.requireNonNullElse(slot.calendar(), "-");
    }

    private static List<Object> terms(Slot slot) {
        return List.of(
                slot.kind(),
                slot.number(),
                slot.addressee(),
                slot.clause(),
                slot.zeroReport(),
                slot.exercise(),
                slot.provisional(),
                Objects.requireNonNullElse(slot.withinGrace(), "-"),
                Objects.requireNonNullElse(slot.origin(), "-"));
    }

    /** A ledger may say more about a cause than its name and number. */
    private static boolean begins(@Nullable String found, @Nullable String expected) {
        if (found == null || expected == null) {
            return Objects.equals(found, expected);
        }
        return found.equals(expected) || found.startsWith(expected + " ") || found.startsWith(expected + ":");
    }
}
