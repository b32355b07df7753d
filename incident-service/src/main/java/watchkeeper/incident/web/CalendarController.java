package watchkeeper.incident.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.calendar.EnterNotice;
import watchkeeper.incident.calendar.Notice;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.plan.Plans;

/** Working-day notices, in holiday-cn's format: read any version, enter the next one. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {
    private static final String ACT = "calendars";

    private final CommandGateway commands;
    private final Notices notices;
    private final Plans plans;
    private final Doors doors;
    private final Moments moments;
    private final Clock clock;

    CalendarController(
            CommandGateway commands, Notices notices, Plans plans, Doors doors, Moments moments, Clock clock) {
        this.commands = commands;
        this.notices = notices;
        this.plans = plans;
        this.doors = doors;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping
    CalendarAnswers.Years years() {
        return CalendarAnswers.years(notices.all(), clock.instant());
    }

    @GetMapping("/{year}")
    CalendarAnswers.Year year(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String knownAt) {
        int asked = CalendarRequests.year(given(), year);
        Instant then = moments.of(null, knownAt).knownAt();
        List<Notice> versions = notices.of(asked).stream()
                .filter(notice -> notice.wasKnown(then))
                .toList();
        return versions.stream()
                .filter(notice -> version == null || notice.version().equals(version))
                .reduce((older, newer) -> newer)
                .map(notice -> CalendarAnswers.Year.of(notice, versions))
                .orElseThrow(() -> Refusal.missing(
                        asked + " 年没有" + (version == null ? "" : "这一版") + "工作日通知，该年工作日未知",
                        asked + " has no such notice: its working days are unknown"));
    }

    @PostMapping
    ResponseEntity<Map<String, String>> enter(@RequestBody CalendarRequests.Entering request, Caller caller) {
        new Authority(plans.inUse(), null).demand(ACT, doors.actor(caller), Concern.NONE);
        EnterNotice command = request.command(given(), caller.sub());
        List<Notice> before = notices.of(command.year());
        String version = commands.sendAndWait(command);
        boolean known = before.stream().anyMatch(notice -> notice.version().equals(version));
        URI location = URI.create("/api/calendars/" + command.year() + "?version=" + version);
        return (known ? ResponseEntity.ok().location(location) : ResponseEntity.created(location))
                .body(Map.of("id", command.year() + "/" + version, "version", version));
    }

    private Given given() {
        return new Given(plans.inUse().act(ACT).clause());
    }
}
