package watchkeeper.incident.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Obstacle;
import watchkeeper.incident.authority.Permission;
import watchkeeper.incident.entry.EntryBoard;
import watchkeeper.incident.entry.EntryRow;
import watchkeeper.incident.entry.Possible;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** Who may do what about an incident now, and why: the same words that a refusal says. */
@RestController
class AuthorityController {
    /**
     * @param you whether the caller may
     * @param as in whose name the caller would act, or null
     * @param impossible what stands in the way whoever asks, as the door would say it; null when nothing does
     */
    record Line(
            String act,
            @Nullable Level level,
            Words name,
            String clause,
            List<String> bodies,
            List<String> roles,
            boolean you,
            @Nullable String as,
            boolean byHigherBody,
            Words why,
            @Nullable Words impossible) {
        static Line of(Permission permission, Actor actor, Optional<Refusal> obstacle) {
            Optional<Acting> acting = permission.of(actor);
            return new Line(
                    permission.act(),
                    permission.target(),
                    permission.name(),
                    permission.clause(),
                    permission.deciding(),
                    permission.roles(),
                    acting.isPresent() && obstacle.isEmpty(),
                    acting.map(Acting::body).orElse(null),
                    acting.map(Acting::byHigherBody).orElse(false),
                    permission.why(),
                    obstacle.map(refusal -> new Words(refusal.zh(), refusal.en()))
                            .orElse(null));
        }
    }

    private final Doors doors;
    private final EntryBoard entries;

    AuthorityController(Doors doors, EntryBoard entries) {
        this.doors = doors;
        this.entries = entries;
    }

    @GetMapping("/api/incidents/{id}/authority")
    List<Line> authority(@PathVariable String id, Caller caller) {
        Actor actor = doors.actor(caller);
        Plan plan = doors.plan(id);
        Obstacle obstacle = new Obstacle(doors.standing(id), plan);
        return new Authority(plan, doors.goingOn(id))
                .all().stream()
                        .map(permission ->
                                Line.of(permission, actor, obstacle.to(permission.act(), permission.target())))
                        .toList();
    }

    /** What may follow on an entry as it stands, and who may do it. */
    @GetMapping("/api/incidents/{id}/{register}/{entry}/authority")
    List<Line> authority(
            @PathVariable String id, @PathVariable String register, @PathVariable String entry, Caller caller) {
        EntryRow row = entries.find(entry)
                .filter(found ->
                        found.incidentId().equals(id) && found.register().equals(register))
                .orElseThrow(() -> Refusal.missing("没有这个条目", "no such entry"));
        Standing standing = doors.standing(id);
        Plan plan = doors.plan(id);
        Authority authority = new Authority(plan, doors.goingOn(id));
        Actor actor = doors.actor(caller);
        return Possible.of(row, standing, plan).stream()
                .map(possible ->
                        Line.of(authority.permission(possible.act(), possible.concern()), actor, Optional.empty()))
                .distinct() // a draft is approved and returned by the same
                .toList();
    }
}
