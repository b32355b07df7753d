package watchkeeper.incident.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;

/** The names that are given with one act. */
public final class Noted {
    private static final int LONGEST = 200;

    private final People people;
    private final List<String> ids = new ArrayList<>();

    Noted(People people) {
        this.people = people;
    }

    /** A new id for a name; null for none. */
    public @Nullable String idOf(@Nullable String name) {
        return name == null ? null : noted(people.idOf(name, null));
    }

    /**
     * A person as a field of a request has it: a name; {@code {"name", "contact"}}; or {@code {"id"}} of somebody already
     * known.
     *
     * @param clause of the act that the field belongs to
     */
    public String idOf(String field, String clause, JsonNode given) {
        if (given.isString()) {
            return noted(people.idOf(text(field, clause, given), null));
        }
        if (given.has("id")) {
            return known(field, clause, text(field, clause, given.path("id")));
        }
        String contact = given.hasNonNull("contact") ? text(field, clause, given.path("contact")) : null;
        return noted(people.idOf(text(field, clause, given.path("name")), contact));
    }

    private String known(String field, String clause, String id) {
        if (people.find(id).state() != Person.State.KNOWN) {
            throw Refusal.invalid(field, clause, "没有这个人，或其姓名已删除", "no such person, or the name was deleted");
        }
        return id;
    }

    private static String text(String field, String clause, JsonNode given) {
        String text = given.isString() ? given.stringValue().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 应为姓名（最长 " + LONGEST + "）或 {\"id\"}",
                    field + " is a name of at most " + LONGEST + " characters, or {\"id\"}");
        }
        return text;
    }

    private String noted(String id) {
        ids.add(id);
        return id;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }
}
