package watchkeeper.monitoring.web;

import java.util.List;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;

/** Who may do what here. */
final class Roles {
    private Roles() {}

    static void demand(Caller caller, String... oneOf) {
        if (List.of(oneOf).stream().noneMatch(caller::has)) {
            String roles = String.join(", ", oneOf);
            throw Refusal.forbidden("", "需要以下角色之一：" + roles, "one of these roles is needed: " + roles);
        }
    }
}
