package watchkeeper.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would demand of an incident that is opened and responded to at one instant: as much as a ledger needs to
 * compute every slot, and the days that only the calendar knows. Passed from program to program on the command line.
 *
 * @param plan the plan's name
 * @param from when it is opened and the response starts
 * @param until slots are listed up to here
 * @param besides what is owed every day, whatever the level
 * @param bodies names of the plan's bodies
 * @param duties what each duty asks, in words
 * @param stableDays the working days that would complete the count; empty where the plan states none
 * @param liftClause the clause under which the response may be lifted
 * @param afterwards what would fall due after the earliest lift
 */
public record Rehearsal(
        Words plan,
        Instant from,
        Instant until,
        List<String> units,
        DutyTerm initialReport,
        Terms terms,
        List<DutyTerm> besides,
        Map<String, Words> bodies,
        Map<DutyKind, Words> duties,
        List<Day> stableDays,
        String liftClause,
        List<Afterwards> afterwards) {

    /** @param provisional true when the year has no notice yet, so that the day is only guessed from the week */
    public record Day(LocalDate date, boolean provisional) {}

    /** @param due the day at whose end it is due; null where no lift can be dated */
    public record Afterwards(DutyTerm term, @Nullable Day due) {}
}
