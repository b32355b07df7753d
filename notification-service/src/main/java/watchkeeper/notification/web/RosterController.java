package watchkeeper.notification.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.notification.roster.People;
import watchkeeper.notification.roster.Person;
import watchkeeper.notification.roster.Roster;
import watchkeeper.notification.roster.Rosters;

/** Rosters: everybody reads who is on duty, their own unit and the duty room read how to reach them. */
@RestController
@RequestMapping("/api/rosters")
class RosterController {
    private final Rosters rosters;
    private final People people;

    RosterController(Rosters rosters, People people) {
        this.rosters = rosters;
        this.people = people;
    }

    @GetMapping
    Map<String, List<Roster>> all(Caller caller) {
        return Map.of(
                "items",
                rosters.all().stream().map(roster -> shown(roster, caller)).toList());
    }

    @GetMapping("/{id}")
    Roster one(@PathVariable String id, Caller caller) {
        return rosters.find(id)
                .map(roster -> shown(roster, caller))
                .orElseThrow(() -> Refusal.missing("没有这个值班表", "no such roster"));
    }

    @PutMapping("/{id}")
    Roster put(@PathVariable String id, @RequestBody RosterRequest request, Caller caller) {
        if (!mayChange(id, caller)) {
            throw Refusal.forbidden(
                    "", "只有 " + id + " 和管理员可以修改", "only " + id + " and the administrator may change it");
        }
        Roster roster = request.roster(id, rosters.acknowledgeWithin());
        for (Person person : roster.persons()) {
            if (!caller.has("admin") && rosters.belongsElsewhere(person.personId(), id)) {
                throw Refusal.forbidden(
                        "", person.personId() + " 不属于本值班表", person.personId() + " is not a person of this roster");
            }
        }
        rosters.put(roster);
        return roster;
    }

    /** What was told stays told; the name and the contacts are gone. */
    @DeleteMapping("/persons/{personId}")
    ResponseEntity<Void> forget(@PathVariable String personId, Caller caller) {
        if (!caller.has("admin")) {
            throw Refusal.forbidden("", "只有管理员可以删除人员", "only the administrator deletes persons");
        }
        if (!people.delete(personId)) {
            throw Refusal.missing("没有这个人员", "no such person");
        }
        return ResponseEntity.noContent().build();
    }

    private static Roster shown(Roster roster, Caller caller) {
        boolean all = caller.has("duty-officer") || mayChange(roster.id(), caller);
        return all ? roster : roster.withoutContacts();
    }

    private static boolean mayChange(String roster, Caller caller) {
        return caller.has("admin") || caller.units().contains(roster);
    }
}
