package watchkeeper.incident.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.projection.Rebuilds;

/** The lists that this service keeps: how far each has come, and folding one again from the first event. */
@RestController
@RequestMapping("/api/projections")
class ProjectionController {
    private static final String ADMIN = "admin";

    private final Rebuilds rebuilds;

    ProjectionController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    Map<String, List<Rebuilds.Status>> all() {
        return Map.of("items", rebuilds.all());
    }

    /** 202: it goes on after the answer; how far it has come stands in the list of projections. */
    @PostMapping("/{list}/rebuild")
    ResponseEntity<Map<String, String>> rebuild(@PathVariable String list, Caller caller) {
        if (!caller.has(ADMIN)) {
            throw Refusal.forbidden("", "列表由管理员重建", "a list is rebuilt by the administrator");
        }
        String id = rebuilds.start(list, caller.sub()).toString();
        return ResponseEntity.accepted()
                .location(URI.create("/api/projections"))
                .body(Map.of("id", id));
    }
}
