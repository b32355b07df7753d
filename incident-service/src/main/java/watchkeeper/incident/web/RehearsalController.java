package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.book.PlanBook;
import watchkeeper.incident.rehearsal.Resolver;

/** What a kept version would demand of one incident: {@code POST /api/duties/rehearsal} puts the dates to it. */
@RestController
class RehearsalController {
    private static final String UNIT = "unit";
    private static final int MOST_DAYS = 400;
    private static final int DAYS = 7;

    private final PlanBook plans;
    private final Notices notices;
    private final Clock clock;

    RehearsalController(PlanBook plans, Notices notices, Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * By the notices that are known today.
     *
     * @param level I, II, III or IV
     * @param at when it is opened and the response starts; now when absent
     * @param days for so many days from then, {@value #DAYS} when absent
     * @param units the responsible units, separated by commas; one, called unit, when absent
     */
    @GetMapping("/api/plans/{id}/{version}/rehearsal")
    Rehearsal resolved(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String units) {
        Plan plan = plans.find(id, version)
                .map(plans::plan)
                .orElseThrow(() -> Refusal.missing("没有录入这一版预案", "no such version of a plan is kept"));
        Given given = new Given("");
        // A plus that was not escaped in an address arrives as a blank.
        Instant from =
                given.optionalInstant("at", at == null ? null : at.strip().replace(' ', '+'));
        List<String> named = units == null || units.isBlank()
                ? List.of(UNIT)
                : given.units("units", Arrays.asList(units.split(",")));
        return new Resolver(plan, notices.calendar())
                .resolve(level(given, level), from == null ? clock.instant() : from, days(given, days), named);
    }

    private static Level level(Given given, @Nullable String sent) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> given.wrong("level", "level 应为 I、II、III、IV 之一", "level is one of I, II, III, IV"));
    }

    private static int days(Given given, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return DAYS;
        }
        if (sent.matches("[0-9]{1,3}") && Integer.parseInt(sent) >= 1 && Integer.parseInt(sent) <= MOST_DAYS) {
            return Integer.parseInt(sent);
        }
        throw given.wrong("days", "days 应为 1 到 " + MOST_DAYS, "days is between 1 and " + MOST_DAYS);
    }
}
