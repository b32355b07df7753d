package watchkeeper.incident.authority;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who acts.
 *
 * @param bodies bodies that the caller may decide as, deputies' bodies included
 * @param units units and bodies that the caller speaks for
 */
public record Actor(String sub, Set<String> bodies, Set<String> units, Set<String> roles) {
    /**
     * By what a {@link Permission#openTo()} knows the actor.
     *
     * @param forLower true to include what it may do for a lower body
     */
    public Set<String> marks(boolean forLower) {
        Set<String> marks = new TreeSet<>();
        bodies.forEach(body -> marks.add(Permission.DECIDES + body));
        Stream.concat(bodies.stream(), units.stream()).forEach(body -> marks.add(Permission.SPEAKS + body));
        roles.forEach(role -> marks.add(Permission.ROLE + role));
        marks.add(Permission.PERSON + sub);
        if (forLower) {
            bodies.forEach(body -> marks.add(Permission.HIGHER + body));
        }
        return marks;
    }

    boolean speaksFor(String body) {
        return bodies.contains(body) || units.contains(body);
    }
}
