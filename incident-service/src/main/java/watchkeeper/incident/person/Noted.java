package watchkeeper.incident.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that are given with one act. */
public final class Noted {
    private final People people;
    private final List<String> ids = new ArrayList<>();

    Noted(People people) {
        this.people = people;
    }

    /** A new id for a name; null for none. The same name given twice may be two people. */
    public @Nullable String idOf(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String id = people.idOf(name, null);
        ids.add(id);
        return id;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }
}
