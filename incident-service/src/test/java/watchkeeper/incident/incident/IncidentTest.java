package watchkeeper.incident.incident;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.calendar.Notices;
import watchkeeper.incident.command.IncidentCommand.CloseDay;
import watchkeeper.incident.command.IncidentCommand.DecideResponse;
import watchkeeper.incident.command.IncidentCommand.LiftResponse;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;

class IncidentTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-08-18");
    private static final Plans PLANS = PlanOfTheTests.plans();
    private static final Plan PLAN = PLANS.inUse();

    private AggregateTestFixture<Incident> incident;

    @BeforeEach
    void fixture() {
        incident = new AggregateTestFixture<>(Incident.class);
        incident.registerInjectableResource(PLANS);
        incident.registerInjectableResource(new Notices(new Resource[] {new ClassPathResource("calendars/2026.json")}));
        incident.registerInjectableResource(Clock.fixed(at(TUESDAY.plusDays(3), 12), ZoneOffset.UTC));
    }

    @Test
    void saysAtTheEndOfTheThirdStableWorkingDayThatItMayBeLiftedAndLiftsNothing() {
        stable(responding(Level.III), 1, 2, 3)
                .when(new CloseDay("i", midnightAfter(TUESDAY.plusDays(3))))
                .expectEvents(new StabilityReached(
                        "i",
                        Level.III,
                        List.of(TUESDAY.plusDays(1), TUESDAY.plusDays(2), TUESDAY.plusDays(3)),
                        midnightAfter(TUESDAY.plusDays(3)),
                        "2026/1"));
    }

    @Test
    void saysNothingADayEarlier() {
        stable(responding(Level.III), 1, 2)
                .when(new CloseDay("i", midnightAfter(TUESDAY.plusDays(2))))
                .expectNoEvents();
    }

    @Test
    void whatIsFoundOfDaysBeforeTheCountTakesNothingBack() {
        Instant reached = midnightAfter(TUESDAY.plusDays(3));
        stable(responding(Level.III), 1, 2, 3)
                .andGivenCurrentTime(reached)
                .andGiven(
                        new StabilityReached("i", Level.III, List.of(), reached, "2026/1"),
                        assessed("late", "UNSTABLE", at(TUESDAY, 8)))
                .when(new CloseDay("i", midnightAfter(TUESDAY.plusDays(4))))
                .expectNoEvents();
    }

    @Test
    void isLiftedEarlyOnlyWithAReasonByTheCommandBody() {
        responding(Level.III)
                .when(new LiftResponse("i", "平息", null, null, actor("INFORMATION_CENTER")))
                .expectException(Refusal.class);
        fixture();
        responding(Level.III)
                .when(new LiftResponse("i", "平息", "误报", null, actor("INFORMATION_CENTER")))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(matches(
                        event -> event instanceof ResponseLifted lifted && "误报".equals(lifted.overrideReason())))));
    }

    @Test
    void lowersOnlyByTheCommandBodyInForce() {
        responding(Level.II)
                .when(new DecideResponse("i", Level.III, null, "缓和", null, null, actor("INFORMATION_CENTER")))
                .expectException(Refusal.class);
        fixture();
        responding(Level.II)
                .when(new DecideResponse("i", Level.III, null, "缓和", "纪要", null, actor("BUREAU_COMMAND_TEAM")))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(matches(ResponseLowered.class::isInstance))));
    }

    @Test
    void isLoweredEarlyOnlyWithAReason() {
        responding(Level.II)
                .when(new DecideResponse("i", Level.III, "缓和", null, "纪要", null, actor("BUREAU_COMMAND_TEAM")))
                .expectException(Refusal.class);
        fixture();
        stable(responding(Level.III), 1, 2, 3)
                .andGivenCurrentTime(at(TUESDAY.plusDays(4), 9))
                .when(new DecideResponse("i", Level.IV, "平稳", null, null, null, actor("INFORMATION_CENTER")))
                .expectException(Refusal.class); // the third day is not over by the fixed clock
    }

    @Test
    void raisesByTheBodyOfTheTargetAndMarksAHigherOne() {
        responding(Level.III)
                .when(new DecideResponse("i", Level.II, null, null, "党委会议纪要", null, actor("BUREAU_COMMAND")))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches(event -> event instanceof ResponseRaised raised && raised.byHigherBody()))));
    }

    private TestExecutor<Incident> responding(Level level) {
        Terms terms = PLAN.termsAt(level);
        return incident.givenCurrentTime(at(TUESDAY, 9))
                .andGiven(
                        new IncidentOpened(
                                "i",
                                "公积金",
                                List.of("unit-a"),
                                null,
                                false,
                                PLAN.id(),
                                PLAN.version(),
                                PLAN.timeZone(),
                                PLAN.initialReport(),
                                null,
                                null,
                                null,
                                at(TUESDAY, 9),
                                "x"),
                        new ResponseStarted("i", terms, terms.commandBody(), false, "", null, null, "x"));
    }

    private static TestExecutor<Incident> stable(TestExecutor<Incident> given, int... days) {
        TestExecutor<Incident> with = given;
        for (int day : days) {
            Instant when = at(TUESDAY.plusDays(day), 10);
            with = with.andGivenCurrentTime(when).andGiven(assessed("a" + day, "STABLE", when));
        }
        return with;
    }

    private static AssessmentRecorded assessed(String id, String finding, Instant when) {
        return new AssessmentRecorded(
                "i",
                id,
                "BUREAU",
                finding,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                "INFORMATION_CENTER",
                when,
                "x");
    }

    private static Actor actor(String body) {
        return new Actor("x", Set.of(body), Set.of(body), Set.of());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
