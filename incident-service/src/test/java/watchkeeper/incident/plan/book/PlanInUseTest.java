package watchkeeper.incident.plan.book;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.problem.Refusal;

class PlanInUseTest {
    private static final Instant NOON = Instant.parse("2026-08-18T04:00:00Z");

    @Test
    void theFirstStartAdoptsWhatIsShipped() {
        fixture()
                .givenNoPriorActivity()
                .when(adopt("shipped", "1"))
                .expectEvents(new VersionAdopted("shipped", 1, "p", "1", NOON, "office", "why"));
    }

    @Test
    void theSameAgainIsTheSameAdoptionAlsoWhenAnotherCameBetween() {
        given(adopted("a", 1, "1", NOON), adopted("b", 2, "2", NOON.plusSeconds(1)))
                .when(adopt("a", "1"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatIsInUseCannotBeAdoptedAnew() {
        given(adopted("a", 1, "1", NOON)).when(adopt("b", "1")).expectException(Refusal.class);
    }

    @Test
    void whatWasInUseBeforeIsAdoptedAgain() {
        given(adopted("a", 1, "1", NOON.minusSeconds(9)), adopted("b", 2, "2", NOON.minusSeconds(5)))
                .when(adopt("c", "1"))
                .expectEvents(new VersionAdopted("c", 3, "p", "1", NOON, "office", "why"));
    }

    /** Others go by the latest: of two instances one clock lags. */
    @Test
    void aLaggingClockMakesNoEarlierAdoption() {
        given(adopted("a", 1, "1", NOON.plusSeconds(3)))
                .when(adopt("b", "2"))
                .expectEvents(
                        new VersionAdopted("b", 2, "p", "2", NOON.plusSeconds(3).plusMillis(1), "office", "why"));
    }

    private static TestExecutor<PlanInUse> given(VersionAdopted... before) {
        return fixture().given((Object[]) before);
    }

    private static AggregateTestFixture<PlanInUse> fixture() {
        AggregateTestFixture<PlanInUse> fixture = new AggregateTestFixture<>(PlanInUse.class);
        fixture.registerInjectableResource(Clock.fixed(NOON.plusNanos(7), ZoneOffset.UTC));
        return fixture;
    }

    private static AdoptPlan adopt(String adoption, String version) {
        return new AdoptPlan(adoption, "p", version, "why", "office", "三(一)");
    }

    private static VersionAdopted adopted(String adoption, int number, String version, Instant at) {
        return new VersionAdopted(adoption, number, "p", version, at, "office", "why");
    }
}
