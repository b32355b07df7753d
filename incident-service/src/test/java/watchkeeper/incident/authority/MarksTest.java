package watchkeeper.incident.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Level;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.Party;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.State;

/** What a list is searched by lets through exactly those who may. */
class MarksTest {
    private static final Plan PLAN = PlanOfTheTests.baotou();
    private static final List<String> PEOPLE = List.of("zhang", "li");
    private static final List<String> UNITS = List.of("unit-a", "unit-b", "PETITION_OFFICE");

    private final Random random = new Random(20260818);

    @Test
    void anActorHasAMarkOfAPermissionExactlyWhenItMay() {
        int may = 0;
        for (int i = 0; i < 20_000; i++) {
            Permission permission = permission();
            Actor actor = actor();
            boolean expected = permission.of(actor).isPresent();
            assertThat(found(permission, actor, true))
                    .as(permission + " " + actor)
                    .isEqualTo(expected);
            if (!expected) {
                assertThat(found(permission, actor, false)).isFalse();
            }
            may += expected ? 1 : 0;
        }
        assertThat(may).isBetween(2_000, 18_000);
    }

    @Test
    void whatMayOnlyBeDoneForALowerBodyIsFoundOnlyWhenAskedFor() {
        Standing standing = standing(Level.III, "INFORMATION_CENTER");
        Permission approval =
                new Authority(PLAN, standing).permission("statements/approval", Concern.of(List.of(), "zhang"));
        Actor higher = new Actor("li", Set.of("BUREAU_COMMAND"), Set.of("BUREAU_COMMAND"), Set.of());
        assertThat(approval.of(higher)).contains(new Acting("INFORMATION_CENTER", true));
        assertThat(found(approval, higher, false)).isFalse();
        assertThat(found(approval, higher, true)).isTrue();
    }

    /** As the list of tasks does it. */
    private static boolean found(Permission permission, Actor actor, boolean forLower) {
        return !actor.sub().equals(permission.notBy())
                && !Collections.disjoint(permission.openTo(), actor.marks(forLower));
    }

    private Permission permission() {
        boolean responding = random.nextBoolean();
        Level level = one(List.of(Level.values()));
        Standing standing = responding ? standing(level, one(PLAN.commandBodies())) : standing(null, null);
        Level about = random.nextInt(4) == 0 ? level : null;
        return new Authority(PLAN, standing)
                .permission(
                        one(List.copyOf(PLAN.acts().keySet())), new Concern(about, about, some(UNITS), one(PEOPLE)));
    }

    private static Standing standing(Level level, String command) {
        return new Standing(
                PLAN.id(),
                PLAN.version(),
                level == null ? State.OPEN : State.RESPONDING,
                level,
                command,
                null,
                List.of("unit-a"),
                List.of("unit-b"),
                false,
                null,
                null);
    }

    private Actor actor() {
        Set<String> bodies = some(PLAN.commandBodies());
        Set<String> units = new HashSet<>(some(UNITS));
        units.addAll(random.nextBoolean() ? bodies : some(PLAN.commandBodies()));
        return new Actor(one(PEOPLE), bodies, units, some(Party.ROLES));
    }

    private Set<String> some(Collection<String> of) {
        return Stream.of(new ArrayList<>(of))
                .flatMap(List::stream)
                .filter(each -> random.nextInt(4) == 0)
                .collect(java.util.stream.Collectors.toSet());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
