package watchkeeper.incident.web;

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
import watchkeeper.incident.deputy.Deputies;
import watchkeeper.incident.deputy.Deputy;
import watchkeeper.incident.plan.ActRule;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;

/** Deputies: a body names who stands in for it, and until when. */
@RestController
@RequestMapping("/api/deputies")
class DeputyController {
    private final Deputies deputies;
    private final Plans plans;

    DeputyController(Deputies deputies, Plans plans) {
        this.deputies = deputies;
        this.plans = plans;
    }

    @GetMapping
    List<Deputy> all() {
        return deputies.all();
    }

    @PostMapping
    ResponseEntity<Map<String, String>> name(
            @RequestBody Requests.DeputyNaming request, Caller caller, ServerWebExchange exchange) {
        Plan plan = plans.inUse();
        ActRule act = plan.act("deputies");
        Given given = new Given(act.clause());
        String body = given.known("body", request.body(), plan.commandBodies()::contains);
        isOfTheBody(body, caller, act);
        Instant from = given.instant("from", request.from());
        Instant to = given.instant("to", request.to());
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
        ActRule act = plans.inUse().act("deputies");
        isOfTheBody(deputy.body(), caller, act);
        if (!deputies.end(id)) {
            throw Refusal.conflict(act.clause(), "代理已结束", "it has ended already");
        }
        return Doors.created("/api/deputies/" + id + "/end", id);
    }

    /** Only the body itself: a deputy does not name the next one. */
    private static void isOfTheBody(String body, Caller caller, ActRule act) {
        if (!caller.bodies().contains(body)) {
            throw Refusal.forbidden(
                    act.clause(), "代理人由%s自行指定".formatted(body), "a deputy is named by the body itself: " + body);
        }
    }
}
