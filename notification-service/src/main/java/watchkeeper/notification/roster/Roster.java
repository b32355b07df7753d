package watchkeeper.notification.roster;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A roster 值班表.
 *
 * @param id unit or body
 * @param acknowledgeWithin how long each person has to acknowledge a duty's notification, product time
 * @param persons in telling order
 * @param hours when each is on duty, by person id; whoever is not named always is
 */
public record Roster(String id, Duration acknowledgeWithin, List<Person> persons, Map<String, Hours> hours) {
    public Roster {
        persons = List.copyOf(persons);
        hours = Map.copyOf(hours);
    }

    /** As it is shown to those who need not reach the persons. */
    public Roster withoutContacts() {
        return new Roster(
                id,
                acknowledgeWithin,
                persons.stream().map(Person::withoutContacts).toList(),
                hours);
    }

    /** Those on duty first; the others follow, since a duty that nobody answers is worse than a call at night. */
    List<Person> orderAt(LocalTime time) {
        return persons.stream()
                .sorted(Comparator.comparing(person -> !isOnDuty(person, time)))
                .toList();
    }

    private boolean isOnDuty(Person person, LocalTime time) {
        @Nullable Hours own = hours.get(person.personId());
        return own == null || own.contain(time);
    }
}
