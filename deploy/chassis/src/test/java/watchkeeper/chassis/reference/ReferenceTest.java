package watchkeeper.chassis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;

class ReferenceTest {
    private final Reference reference = new Reference();

    @Test
    void theTenthVersionIsNewerThanTheNinth() {
        learn("10", "9", "1");
        assertThat(reference.plans()).extracting(PlanVersion::version).containsExactly("1", "9", "10");
        assertThat(reference.plan("plan"))
                .get()
                .extracting(PlanVersion::version)
                .isEqualTo("10");
    }

    @Test
    void versionsAreComparedPartByPart() {
        learn("1.10", "1.9.1", "1.9", "2", "1.9-draft");
        assertThat(reference.plans())
                .extracting(PlanVersion::version)
                .containsExactly("1.9", "1.9.1", "1.10", "1.9-draft", "2");
    }

    @Test
    void ofEachYearTheNewestNoticeCountsInWhateverOrderTheyCame() {
        reference.learn(List.of(notice(2020, "10"), notice(2020, "2"), notice(2026, "1"), notice(2020, "9")));
        assertThat(reference.calendars())
                .extracting(CalendarYear::key)
                .containsExactly("calendar/2020/10", "calendar/2026/1");
    }

    @Test
    void theLatestAdoptionHoldsInWhateverOrderTheyCameAlsoOfAVersionThatWasInUseBefore() {
        assertThat(reference.planInUse()).as("nobody has adopted").isEmpty();
        learn("1", "2", "3");
        assertThat(reference.planInUse()).as("nobody has adopted").isEmpty();
        reference.learn(List.of(adopted("1", 30), adopted("2", 20), adopted("1", 10)));
        assertThat(reference.planInUse()).get().extracting(PlanVersion::version).isEqualTo("1");
        reference.learn(List.of(adopted("2", 40), adopted("1", 10)));
        assertThat(reference.planInUse()).get().extracting(PlanVersion::version).isEqualTo("2");
    }

    @Test
    void anAdoptionOfWhatIsNotReadYetIsNoPlanInUse() {
        reference.learn(List.of(adopted("1", 10)));
        assertThat(reference.planInUse()).isEmpty();
    }

    private static ReferenceMessage adopted(String version, long at) {
        return new PlanAdopted("plan", version, Instant.ofEpochSecond(at), "who", "why");
    }

    private static ReferenceMessage notice(int year, String version) {
        return new CalendarYear(year, version, List.of("paper"), List.of(), List.of());
    }

    private void learn(String... versions) {
        reference.learn(Stream.of(versions).map(ReferenceTest::plan).toList());
    }

    private static ReferenceMessage plan(String version) {
        return new PlanVersion("plan", version, "Asia/Shanghai", null, List.of(), Map.of(), List.of());
    }
}
