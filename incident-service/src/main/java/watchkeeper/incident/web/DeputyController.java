package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Permission;
import watchkeeper.incident.deputy.Deputies;
import watchkeeper.incident.deputy.Deputy;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;

/** Deputies: a body names who stands in for it, and until when. */
@RestController
@RequestMapping("/api/deputies")
class DeputyController {
    private static final String ACT = "deputies";

    private final Deputies deputies;
    private final Plans plans;
    private final Clock clock;

    DeputyController(Deputies deputies, Plans plans, Clock clock) {
        this.deputies = deputies;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    List<Deputy> all() {
        return deputies.all();
    }

    @PostMapping
    ResponseEntity<Map<String, String>> name(
            @RequestBody Requests.DeputyNaming request, Caller caller, ServerWebExchange exchange) {
        Plan plan = plans.inUse();
        Given given = new Given(plan.act(ACT).clause());
        String body = given.known("body", request.body(), plan.commandBodies()::contains);
        mayNameFor(body, caller, plan);
        Instant from = given.near("from", request.from(), clock.instant());
        Instant to = given.near("to", request.to(), clock.instant());
        if (!to.isAfter(from)) {
            throw given.wrong("to", "to 须晚于 from", "to must be after from");
        }
        String id = Idempotency.idFor(exchange, caller);
        deputies.name(new Deputy(
                id,
                body,
                given.line("person", request.person()),
                from,
                to,
                given.text("reason", request.reason()),
                caller.sub()));
        return Doors.created("/api/deputies/" + id, id);
    }

    @PostMapping("/{id}/end")
    ResponseEntity<Map<String, String>> end(@PathVariable String id, Caller caller) {
        Deputy deputy = deputies.all().stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("没有这个代理人", "no such deputy"));
        Plan plan = plans.inUse();
        mayNameFor(deputy.body(), caller, plan);
        if (!deputies.end(id)) {
            throw Refusal.conflict(plan.act(ACT).clause(), "代理已结束", "it has ended already");
        }
        return Doors.created("/api/deputies/" + id + "/end", id);
    }

    /**
     * Whom the plan lets name deputies, and a body for itself only: a deputy does not name the next one, and no body
     * names who decides as another. A role that the plan names does it for all of them.
     */
    private static void mayNameFor(String body, Caller caller, Plan plan) {
        Permission permission = new Authority(plan, null).permission(ACT, Concern.NONE);
        boolean byRole = permission.roles().stream().anyMatch(caller::has);
        boolean byItself =
                permission.deciding().contains(body) && caller.bodies().contains(body);
        if (!byRole && !byItself) {
            throw Refusal.forbidden(
                    permission.clause(),
                    permission.why().zh() + "，各机构只为自己指定：" + body,
                    permission.why().en() + "; each body for itself: " + body);
        }
    }
}
