package watchkeeper.incident.authority;

import java.util.Set;

/**
 * Who acts.
 *
 * @param bodies bodies that the caller may decide as, deputies' bodies included
 * @param units units and bodies that the caller speaks for
 */
public record Actor(String sub, Set<String> bodies, Set<String> units, Set<String> roles) {
    boolean speaksFor(String body) {
        return bodies.contains(body) || units.contains(body);
    }
}
