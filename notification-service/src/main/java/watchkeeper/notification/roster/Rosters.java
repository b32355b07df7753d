package watchkeeper.notification.roster;

import java.sql.Types;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import watchkeeper.notification.event.Turn;

/** The rosters as they stand. */
@Component
public class Rosters implements OnDuty {
    private final JdbcClient db;
    private final People people;
    private final RosterSettings settings;
    private final Fallback fallback;
    private final DutyTime time;

    Rosters(JdbcClient db, People people, RosterSettings settings, Fallback fallback, DutyTime time) {
        this.db = db;
        this.people = people;
        this.settings = settings;
        this.fallback = fallback;
        this.time = time;
    }

    public List<Roster> all() {
        return db.sql("select id from roster order by id").query((row, n) -> row.getString(1)).list().stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    public Optional<Roster> find(String id) {
        return db.sql("select acknowledge_within from roster where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .map(seconds -> new Roster(id, Duration.ofSeconds(seconds), members(id), hours(id)));
    }

    private Map<String, Hours> hours(String roster) {
        Map<String, Hours> hours = new HashMap<>();
        db.sql(
                        "select person_id, from_hour, until_hour from roster_member where roster_id = ? and from_hour is not null")
                .param(roster)
                .query(row -> {
                    hours.put(
                            row.getString("person_id"),
                            new Hours(
                                    row.getObject("from_hour", LocalTime.class),
                                    row.getObject("until_hour", LocalTime.class)));
                });
        return hours;
    }

    /** A member who was deleted stays in the order, under the id and without contacts. */
    private List<Person> members(String roster) {
        return db.sql("""
                select m.person_id as id, coalesce(p.name, m.person_id) as name, p.mail, p.webhook
                from roster_member m left join person p on p.id = m.person_id
                where m.roster_id = ? order by m.place""").param(roster).query(People.PERSON).list();
    }

    /** Replaces the roster and what is known of its persons. */
    @Transactional
    public void put(Roster roster) {
        db.sql("""
                insert into roster (id, acknowledge_within) values (?, ?)
                on conflict (id) do update set acknowledge_within = excluded.acknowledge_within""").params(roster.id(), roster.acknowledgeWithin().toSeconds()).update();
        db.sql("delete from roster_member where roster_id = ?")
                .param(roster.id())
                .update();
        int place = 0;
        for (Person person : roster.persons()) {
            people.put(person);
            @Nullable Hours hours = roster.hours().get(person.personId());
            db.sql("""
                    insert into roster_member (roster_id, place, person_id, from_hour, until_hour)
                    values (:roster, :place, :person, :from, :until)""")
                    .param("roster", roster.id())
                    .param("place", place++)
                    .param("person", person.personId())
                    .param("from", hours == null ? null : hours.from(), Types.TIME)
                    .param("until", hours == null ? null : hours.until(), Types.TIME)
                    .update();
        }
    }

    /** True when the person is known, but not by this roster: so the contacts are not this roster's to change. */
    public boolean belongsElsewhere(String personId, String roster) {
        boolean member = db.sql("select count(*) from roster_member where roster_id = ? and person_id = ?")
                        .params(roster, personId)
                        .query(Integer.class)
                        .single()
                > 0;
        return !member && people.find(personId).isPresent();
    }

    public Duration acknowledgeWithin() {
        return settings.acknowledgeWithin();
    }

    @Override
    public Standing standing(String recipient) {
        return reachable(recipient)
                .or(() -> reachable(fallback.roster()))
                .orElseGet(() -> new Standing(fallback.roster(), settings.acknowledgeWithin(), List.of()));
    }

    private Optional<Standing> reachable(String id) {
        return find(id).map(roster -> new Standing(
                        id,
                        roster.acknowledgeWithin(),
                        order(roster).stream()
                                .filter(person -> !person.channels().isEmpty())
                                .map(person -> new Turn(person.personId(), person.channels()))
                                .toList()))
                .filter(standing -> !standing.order().isEmpty());
    }

    /** The time is asked for only where it matters. */
    private List<Person> order(Roster roster) {
        return roster.hours().isEmpty() ? roster.persons() : roster.orderAt(time.now());
    }
}
