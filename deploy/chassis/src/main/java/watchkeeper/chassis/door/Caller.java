package watchkeeper.chassis.door;

import java.util.Set;

/**
 * Who calls.
 *
 * @param bodies command bodies that the caller may decide as
 * @param units units and bodies that the caller may report for
 */
public record Caller(String sub, Set<String> bodies, Set<String> units, Set<String> roles) {
    public boolean has(String role) {
        return roles.contains(role);
    }
}
