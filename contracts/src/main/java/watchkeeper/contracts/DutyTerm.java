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
 * @param alsoTo who receives a copy; nobody where an older message does not say
 * @param realMatter whether a report must have its section on the real matter 现实处置
 * @param since what the rhythm counts from; the start of the response where an older message does not say
 * @param byAnyBody whether it is fulfilled by whoever does what fulfils it, for example by the body that releases a statement
 *     for the unit that owes an answer; by its owner alone where an older message does not say
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
        Since since,
        List<String> alsoTo,
        boolean realMatter,
        boolean byAnyBody) {
    public DutyTerm {
        owners = List.copyOf(owners);
        fulfilledBy = List.copyOf(fulfilledBy);
        since = since == null ? Since.RESPONSE : since;
        alsoTo = alsoTo == null ? List.of() : List.copyOf(alsoTo);
    }

    /** A duty that counts from the start of the response, that no watching department owes and of which nobody gets a copy. */
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
        this(
                kind,
                rhythm,
                owners,
                eachUnit,
                false,
                addressee,
                grace,
                zeroReport,
                fulfilledBy,
                clause,
                Since.RESPONSE,
                List.of(),
                false,
                false);
    }

    /** What begins a duty. */
    public enum Since {
        /** The start of the response, and every change of its level. */
        RESPONSE,
        /** The first suggestion of a story, or the opening by hand. */
        SUGGESTION,
        /** The lift of the response; a response that starts again ends it. */
        LIFT,
        /**
         * An instruction: each of its addressees owes it, by the time that the instruction itself states or by the rhythm. A
         * lift does not end it.
         */
        ENTRY,
        /** Nothing of an incident: it is owed every day while the plan is in use. */
        ALWAYS
    }
}
