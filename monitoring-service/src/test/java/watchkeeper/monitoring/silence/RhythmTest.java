package watchkeeper.monitoring.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final long HOUR = 3_600;

    @Test
    void anHourlyFeedThatLeavesOutSomeHoursIsMissedAfterThree() {
        List<Long> gaps = Stream.concat(
                        Collections.nCopies(16, HOUR).stream(), Collections.nCopies(4, 2 * HOUR).stream())
                .toList();

        assertThat(Rhythm.expectedWithin(gaps, null)).contains(Duration.ofHours(3));
    }

    @Test
    void aBusyFeedIsGivenAQuarterOfAnHourAndOneThatRestsAtNightItsNight() {
        assertThat(Rhythm.expectedWithin(Collections.nCopies(50, 60L), null)).contains(Duration.ofMinutes(15));
        List<Long> nightly = Stream.concat(
                        Collections.nCopies(90, HOUR).stream(), Collections.nCopies(10, 9 * HOUR).stream())
                .toList();
        assertThat(Rhythm.expectedWithin(nightly, null)).contains(Duration.ofMinutes(810));
    }

    @Test
    void belowFiveGapsNobodyKnowsUnlessPeopleHaveSaidSo() {
        assertThat(Rhythm.expectedWithin(Collections.nCopies(4, HOUR), null)).isEmpty();
        assertThat(Rhythm.expectedWithin(List.of(), Duration.ofHours(6))).contains(Duration.ofHours(6));
    }
}
