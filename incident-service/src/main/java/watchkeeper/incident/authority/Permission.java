package watchkeeper.incident.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;

/**
 * Who may do an act at this moment, and why: what a 403 says and what the query answers.
 *
 * @param act its address below the incident, for example {@code response/lift}
 * @param target the level that it is about, or null
 * @param clause of the plan
 * @param command bodies that decide; a higher command body may act for them
 * @param bodies bodies and units that may do it as themselves
 * @param roles roles that may do it
 * @param onlyBy when set, only this person: the author
 * @param notBy when set, not this person: what one has written, another approves
 */
public record Permission(
        String act,
        @Nullable Level target,
        Words name,
        String clause,
        List<String> command,
        List<String> higher,
        List<String> bodies,
        List<String> roles,
        @Nullable String onlyBy,
        @Nullable String notBy,
        Words why) {
    static final String DECIDES = "DECIDES:";
    static final String SPEAKS = "SPEAKS:";
    static final String ROLE = "ROLE:";
    static final String PERSON = "PERSON:";
    static final String HIGHER = "HIGHER:";

    /** The marks of those who decide as the body itself. */
    public static Set<String> decidedBy(String body) {
        return Set.of(DECIDES + body);
    }

    /** In whose name the actor does it, or nothing when it may not. */
    public Optional<Acting> of(Actor actor) {
        if (actor.sub().equals(notBy)) {
            return Optional.empty();
        }
        return first(command, actor.bodies()::contains)
                .map(body -> new Acting(body, false))
                .or(() -> first(bodies, actor::speaksFor).map(body -> new Acting(body, false)))
                .or(() -> first(higher, actor.bodies()::contains).map(body -> new Acting(command.getFirst(), true)))
                .or(() -> byRole(actor));
    }

    /** Bodies and units, those in command first. */
    public List<String> deciding() {
        return Stream.concat(command.stream(), bodies.stream()).distinct().toList();
    }

    /**
     * The same as marks that a list can be searched by: an actor may when it has one of them, see {@link Actor#marks},
     * and is not {@link #notBy}.
     */
    public Set<String> openTo() {
        Set<String> marks = new TreeSet<>();
        command.forEach(body -> marks.add(DECIDES + body));
        bodies.forEach(body -> marks.add(SPEAKS + body));
        roles.forEach(role -> marks.add(ROLE + role));
        higher.forEach(body -> marks.add(HIGHER + body));
        if (onlyBy != null) {
            marks.add(PERSON + onlyBy);
        }
        return marks;
    }

    private Optional<Acting> byRole(Actor actor) {
        if (actor.sub().equals(onlyBy) || roles.stream().anyMatch(actor.roles()::contains)) {
            return Optional.of(
                    new Acting(actor.units().stream().sorted().findFirst().orElse(actor.sub()), false));
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<String> bodies, Predicate<String> matching) {
        return bodies.stream().filter(matching).findFirst();
    }
}
