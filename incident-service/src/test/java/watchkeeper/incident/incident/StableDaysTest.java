package watchkeeper.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.SettableClock;
import watchkeeper.incident.calendar.Notice;
import watchkeeper.incident.calendar.NoticeDay;
import watchkeeper.incident.calendar.Shipped;
import watchkeeper.incident.command.IncidentCommand.CloseDay;
import watchkeeper.incident.command.IncidentCommand.RecountStability;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.event.IncidentEvent.StabilityRecounted;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.stability.Finding;

/** What is said about stable days when the calendar changes under a count, at level III: three days are needed. */
class StableDaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Plans PLANS = PlanOfTheTests.plans();
    private static final Plan PLAN = PLANS.inUse();

    private final List<Notice> entered = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private AggregateTestFixture<Incident> incident;

    @BeforeEach
    void fixture() {
        incident = new AggregateTestFixture<>(Incident.class);
        incident.registerInjectableResource(PLANS);
        incident.registerInjectableResource(Shipped.notices(() -> entered));
        incident.registerInjectableResource(clock);
        entered.clear();
        // As it was first said on 2019-11-21, and as it was amended on 2020-01-27.
        enter(2020, "2", off("2020-01-24", "2020-01-30"), working("2020-01-19"), working("2020-02-01"));
        enter(2020, "3", off("2020-01-24", "2020-02-02"), working("2020-01-19"));
    }

    @Test
    void theAmendmentOf2020MovesTheEndOfARunningCountAndBothDatesAreKept() {
        stable("2020-01-22", "2020-01-23")
                .when(recount("2020-01-27T10:00", 2020, "3"))
                .expectEvents(recounted("2020/3", null, null, "2020-02-01", "2020-02-04", "2020/2", "2020/3"));
    }

    @Test
    void whatWasReachedByTheFormerNoticeIsTakenBackAndSaidAgainWhenItIsReachedByTheNewOne() {
        TestExecutor<Incident> reached = stable(
                        "2020-01-22", "2020-01-23", "2020-01-31", "2020-02-01", "2020-02-03", "2020-02-04")
                .andGiven(reached("2020/2", "2020-01-23", "2020-01-31", "2020-02-01"));
        StabilityRecounted takenBack =
                recounted("2020/3", "2020-02-02T00:00", null, "2020-02-01", "2020-02-04", "2020/2", "2020/3");
        reached.when(recount("2020-02-02T10:00", 2020, "3")).expectEvents(takenBack);

        fixture();
        stable("2020-01-22", "2020-01-23", "2020-01-31", "2020-02-01", "2020-02-03", "2020-02-04")
                .andGiven(reached("2020/2", "2020-01-23", "2020-01-31", "2020-02-01"), takenBack)
                .when(new CloseDay("i", at("2020-02-05T00:00")))
                .expectEvents(reached("2020/3", "2020-01-23", "2020-02-03", "2020-02-04"));
    }

    @Test
    void aRecountThatReachesSaysSoOnceAndTheEndOfTheDaySaysItNoMore() {
        enter(2027, "2", off("2027-01-01", "2027-01-03"));
        StabilityRecounted recounted = recounted(
                "2027/2", null, "2027-01-06T00:00", "2027-01-06", "2027-01-05", "2026/1,2027/none", "2026/1,2027/2");
        StabilityReached reached = reached("2026/1,2027/2", "2026-12-31", "2027-01-04", "2027-01-05");
        String[] days = {"2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05"};
        stable(days).when(recount("2027-01-06T09:00", 2027, "2")).expectEvents(recounted, reached);

        fixture();
        enter(2027, "2", off("2027-01-01", "2027-01-03"));
        stable(days)
                .andGiven(recounted, reached)
                .when(new CloseDay("i", at("2027-01-06T00:00")))
                .expectNoEvents();
    }

    @Test
    void whatWasSaidAndOnlyMovesIsNotSaidASecondTime() {
        stable("2020-01-22", "2020-01-23", "2020-01-31", "2020-02-01", "2020-02-03", "2020-02-04")
                .andGiven(reached("2020/2", "2020-01-23", "2020-01-31", "2020-02-01"))
                .when(recount("2020-02-05T10:00", 2020, "3"))
                .expectEvents(recounted(
                        "2020/3",
                        "2020-02-02T00:00",
                        "2020-02-05T00:00",
                        "2020-02-01",
                        "2020-02-04",
                        "2020/2",
                        "2020/3"));
    }

    @Test
    void aProvisionalDateBecomesDefiniteEvenWhenItStaysTheSame() {
        enter(2027, "2", off("2027-05-01", "2027-05-05"));
        stable("2026-12-30")
                .when(recount("2026-12-30T10:00", 2027, "2"))
                .expectEvents(recounted(
                        "2027/2", null, null, "2027-01-04", "2027-01-04", "2026/1,2027/none", "2026/1,2027/2"));
    }

    @Test
    void aNoticeThatTouchesOtherDaysSaysNothing() {
        enter(2020, "4", off("2020-01-24", "2020-02-02"), working("2020-01-19"), off("2020-10-01", "2020-10-08"));
        stable("2020-01-22", "2020-01-23")
                .when(recount("2020-01-27T10:00", 2020, "4"))
                .expectNoEvents();
    }

    @Test
    void theNoticeOfTheNextYearMovesTheLastDaysOfThisOne() {
        enter(2027, "2", off("2026-12-31", "2027-01-03"), working("2026-12-27"));
        stable("2026-12-24", "2026-12-25")
                .when(recount("2026-12-25T20:00", 2027, "2"))
                .expectEvents(recounted("2027/2", null, null, "2026-12-29", "2026-12-28", "2026/1", "2026/1,2027/2"));
    }

    @Test
    void aSilentWorkingDayTakesBackWhatWasSaidAndTheNextTimeItIsSaidAgain() {
        String[] days = {
            "2026-08-17", "2026-08-18", "2026-08-19", "2026-08-20", "2026-08-24", "2026-08-25", "2026-08-26"
        };
        StabilityReached first = reached("2026/1", "2026-08-18", "2026-08-19", "2026-08-20");
        StabilityRecounted broken =
                recounted(null, "2026-08-21T00:00", null, "2026-08-20", "2026-08-26", "2026/1", "2026/1");
        stable(days)
                .andGiven(first)
                .when(new CloseDay("i", at("2026-08-22T00:00")))
                .expectEvents(broken);

        fixture();
        stable(days)
                .andGiven(first, broken)
                .when(new CloseDay("i", at("2026-08-27T00:00")))
                .expectEvents(reached("2026/1", "2026-08-24", "2026-08-25", "2026-08-26"));
    }

    /** A response at level III since nine o'clock of the first day, and a stable finding on each further one. */
    private TestExecutor<Incident> stable(String... startAndDays) {
        String start = startAndDays[0];
        Terms terms = PLAN.termsAt(Level.III);
        TestExecutor<Incident> given = incident.givenCurrentTime(at(start + "T09:00"))
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
                                at(start + "T09:00"),
                                "x"),
                        new ResponseStarted("i", terms, terms.commandBody(), false, "", null, null, "x"));
        for (String day : List.of(startAndDays).subList(1, startAndDays.length)) {
            Instant at = at(day + "T10:00");
            given = given.andGivenCurrentTime(at).andGiven(assessed(day, at));
        }
        return given;
    }

    private static AssessmentRecorded assessed(String day, Instant at) {
        return new AssessmentRecorded(
                "i",
                "a-" + day,
                "BUREAU",
                Finding.STABLE,
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
                at,
                "x");
    }

    private RecountStability recount(String now, int year, String version) {
        clock.set(at(now));
        return new RecountStability("i", year, version);
    }

    private static StabilityReached reached(String calendar, String... days) {
        List<LocalDate> counted = Stream.of(days).map(LocalDate::parse).toList();
        Instant since = counted.getLast().plusDays(1).atStartOfDay(SHANGHAI).toInstant();
        return new StabilityReached("i", Level.III, counted, since, calendar);
    }

    private static StabilityRecounted recounted(
            String notice, String before, String now, String endBefore, String endNow, String former, String present) {
        return new StabilityRecounted(
                "i",
                Level.III,
                notice,
                before == null ? null : at(before),
                now == null ? null : at(now),
                LocalDate.parse(endBefore),
                LocalDate.parse(endNow),
                former.endsWith("none"),
                false,
                former,
                present);
    }

    private void enter(int year, String version, NoticeDay[]... days) {
        entered.add(new Notice(
                year,
                version,
                List.of("paper"),
                Stream.of(days).flatMap(Stream::of).toList(),
                null,
                Instant.EPOCH,
                "通知",
                "x"));
    }

    private static NoticeDay[] off(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .map(day -> new NoticeDay(day, "x", true))
                .toArray(NoticeDay[]::new);
    }

    private static NoticeDay[] working(String day) {
        return new NoticeDay[] {new NoticeDay(LocalDate.parse(day), "x", false)};
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
