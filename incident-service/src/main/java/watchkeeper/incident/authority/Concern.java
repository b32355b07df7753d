package watchkeeper.incident.authority;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;

/**
 * What an act is about, as far as that decides who may do it.
 *
 * @param target the level that is decided on; null for acts under the level in force
 * @param decidedAt the level whose command body decides: the target, but for a lowering, which belongs to the one in force
 * @param addressees bodies and units that it concerns
 * @param author the person who wrote what is now to be approved, or null
 */
public record Concern(
        @Nullable Level target,
        @Nullable Level decidedAt,
        Collection<String> addressees,
        @Nullable String author) {
    public static final Concern NONE = new Concern(null, null, List.of(), null);

    public static Concern of(Level target) {
        return new Concern(target, target, List.of(), null);
    }

    public static Concern of(Collection<String> addressees, @Nullable String author) {
        return new Concern(null, null, addressees, author);
    }

    static Concern lowering(Level target, Level inForce) {
        return new Concern(target, inForce, List.of(), null);
    }
}
