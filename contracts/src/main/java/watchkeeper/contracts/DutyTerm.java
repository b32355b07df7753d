package watchkeeper.contracts;

import java.time.Duration;
import java.util.List;

/**
 * One duty that the plan demands at a level.
 *
 * @param owners the bodies that owe it, besides the units
 * @param eachUnit true when every responsible unit owes it, too
 * @param eachWatching true when every watching department owes it, too
 * @param addressee to whom it is owed
 * @param grace how long after the due time a report still fulfils; shorter than the interval
 * @param zeroReport whether a signed 零报告 fulfils it
 * @param fulfilledBy types of upstream messages that fulfil it, for example {@code AssessmentRecorded}
 * @param clause the plan's clause
 * @param since what the rhythm counts from; the start of the response where an older message does not say
 */
public record DutyTerm(
        DutyKind kind,
        Rhythm rhythm,
        List<String> owners,
        boolean eachUnit,
        boolean eachWatching,
        String addressee,
        Duration grace,
        boolean zeroReport,
        List<String> fulfilledBy,
        String clause,
        Since since) {
    public DutyTerm {
        owners = List.copyOf(owners);
        fulfilledBy = List.copyOf(fulfilledBy);
        since = since == null ? Since.RESPONSE : since;
    }

    /** A duty that counts from the start of the response and that no watching department owes. */
    public DutyTerm(
            DutyKind kind,
            Rhythm rhythm,
            List<String> owners,
            boolean eachUnit,
            String addressee,
            Duration grace,
            boolean zeroReport,
            List<String> fulfilledBy,
            String clause) {
        this(kind, rhythm, owners, eachUnit, false, addressee, grace, zeroReport, fulfilledBy, clause, Since.RESPONSE);
    }

    /** What begins a duty. */
    public enum Since {
        /** The start of the response, and every change of its level. */
        RESPONSE,
        /** The first suggestion of a story, or the opening by hand. */
        SUGGESTION,
        /** The lift of the response. */
        LIFT,
        /** An entry that asks for something: an instruction, for example. */
        ENTRY,
        /** Nothing of an incident: it is owed every day. */
        ALWAYS
    }
}
