package watchkeeper.contracts;

import java.time.Duration;
import java.util.List;

/**
 * One duty that the plan demands at a level.
 *
 * @param owners the bodies that owe it, besides the units
 * @param eachUnit true when every responsible unit owes it, too
 * @param addressee to whom it is owed
 * @param grace how long after the due time a report still fulfils; shorter than the interval
 * @param zeroReport whether a signed 零报告 fulfils it
 * @param fulfilledBy types of upstream messages that fulfil it, for example {@code AssessmentRecorded}
 * @param clause the plan's clause
 */
public record DutyTerm(
        DutyKind kind,
        Rhythm rhythm,
        List<String> owners,
        boolean eachUnit,
        String addressee,
        Duration grace,
        boolean zeroReport,
        List<String> fulfilledBy,
        String clause) {
    public DutyTerm {
        owners = List.copyOf(owners);
        fulfilledBy = List.copyOf(fulfilledBy);
    }
}
