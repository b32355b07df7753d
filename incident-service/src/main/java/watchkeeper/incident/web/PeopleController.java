package watchkeeper.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.person.People;
import watchkeeper.incident.person.Person;

/** The names behind the ids that stand in what was recorded; readable to who works on incidents, deletable. */
@RestController
@RequestMapping("/api/people")
class PeopleController {
    private static final Set<String> READERS = Set.of("leader", "archivist", "admin");
    private static final Set<String> DELETERS = Set.of("archivist", "admin");
    private static final int MOST = 200;

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping(params = "!name")
    Map<String, List<Person>> several(@RequestParam(defaultValue = "") String ids, Caller caller) {
        mayRead(caller);
        List<String> asked = Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Refusal.invalid(
                    "ids",
                    "",
                    "ids 应为 1 到 " + MOST + " 个编号，以逗号分隔",
                    "ids are 1 to " + MOST + " ids, separated by commas");
        }
        return Map.of("items", people.find(asked));
    }

    /** @param next cursor of the next page, or null at the end */
    record Found(List<Person> items, @Nullable String next) {}

    /** Who is to be deleted stands under many ids, one for each mention: for those only who delete. */
    @GetMapping(params = "name")
    Found called(@RequestParam String name, @RequestParam(defaultValue = "") String after, Caller caller) {
        mayDelete(caller);
        List<Person> found = people.called(new Given("").line("name", name), after, MOST + 1);
        boolean more = found.size() > MOST;
        List<Person> shown = more ? found.subList(0, MOST) : found;
        return new Found(shown, more ? shown.getLast().id() : null);
    }

    @GetMapping("/{id}")
    Person one(@PathVariable String id, Caller caller) {
        mayRead(caller);
        return known(people.find(id));
    }

    @DeleteMapping("/{id}")
    Person delete(@PathVariable String id, @RequestBody Requests.Reason request, Caller caller) {
        mayDelete(caller);
        String reason = new Given("").text("reason", request.reason());
        known(people.find(id));
        return people.delete(id, reason, caller.sub());
    }

    private static void mayDelete(Caller caller) {
        if (caller.roles().stream().noneMatch(DELETERS::contains)) {
            throw Refusal.forbidden("", "姓名由档案员或管理员删除", "a name is deleted by the archivist or the administrator");
        }
    }

    private static void mayRead(Caller caller) {
        if (caller.bodies().isEmpty()
                && caller.units().isEmpty()
                && caller.roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden("", "姓名只供处置人员查看", "names are shown to those who work on incidents");
        }
    }

    private static Person known(Person person) {
        if (person.state() == Person.State.UNKNOWN) {
            throw Refusal.missing("没有这个人", "no such person");
        }
        return person;
    }
}
