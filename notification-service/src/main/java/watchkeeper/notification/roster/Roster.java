package watchkeeper.notification.roster;

import java.time.Duration;
import java.util.List;

/**
 * A roster 值班表.
 *
 * @param id unit or body
 * @param acknowledgeWithin how long each person has to acknowledge a duty's notification, product time
 * @param persons in telling order
 */
public record Roster(String id, Duration acknowledgeWithin, List<Person> persons) {
    public Roster {
        persons = List.copyOf(persons);
    }

    /** As it is shown to those who need not reach the persons. */
    public Roster withoutContacts() {
        return new Roster(
                id,
                acknowledgeWithin,
                persons.stream().map(Person::withoutContacts).toList());
    }
}
