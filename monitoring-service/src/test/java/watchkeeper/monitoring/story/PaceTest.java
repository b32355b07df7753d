package watchkeeper.monitoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.monitoring.watchlist.Subjects;

class PaceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-08-17T00:00:00Z");

    private final HeapMemory memory = new HeapMemory();
    private final Storyteller storyteller = new Storyteller(memory, new Criteria() {
        @Override
        public List<watchkeeper.contracts.ReferenceMessage.Criterion> inForce() {
            return List.of();
        }

        @Override
        public ZoneId zone() {
            return ZONE;
        }
    });
    private final List<StorySpiked> spikes = new ArrayList<>();

    @Test
    void aSpikeIsSaidOnceWhileItLasts() {
        listen(0, 1, 2, 3, 4, 5);
        hour(0, 9);
        hour(1, 12);
        hour(2, 9);
        hour(3, 1);
        hour(4, 1);
        hour(5, 9);

        assertThat(spikes).singleElement().satisfies(spiked -> {
            assertThat(spiked.at()).isEqualTo(START);
            assertThat(spiked.count()).isEqualTo(5);
            assertThat(spiked.provisional()).isTrue();
        });
    }

    @Test
    void itIsSaidAgainAfterThreeQuietHours() {
        listen(0, 1, 2, 3, 4);
        hour(0, 9);
        hour(2, 1);
        hour(4, 9);

        assertThat(spikes).extracting(StorySpiked::at).containsExactly(START, START.plus(Duration.ofHours(4)));
    }

    /** The feed has no 08, 10, 14 and 20 o'clock: nobody knows what there was. */
    @Test
    void whatNobodyListenedToIsNeitherQuietNorEmpty() {
        listen(0, 2, 4);
        hour(0, 9);
        hour(2, 1);
        hour(4, 9);

        assertThat(spikes).hasSize(1);
        int begin = START.atZone(ZONE).getHour();
        assertThat(memory.baseline("fund").orElseThrow().slots()).containsOnlyKeys(begin, begin + 2);
    }

    @Test
    void theBaselineLearnsTheWeekAndIsNotCarriedAwayByASpike() {
        Baseline baseline = Baseline.from(Baseline.hour(START));
        for (int hour = 0; hour < 4 * 7 * 24; hour++) {
            boolean noon = Baseline.begin(baseline.upTo() + 1).atZone(ZONE).getHour() == 12;
            baseline = baseline.learn(noon ? 20 : 0, ZONE);
        }
        long noon = Baseline.hour(Instant.parse("2026-09-14T04:00:00Z"));
        assertThat(baseline.expected(noon, ZONE).provisional()).isFalse();
        // Winsorised at first: what comes out of nothing is believed by and by.
        assertThat(baseline.expected(noon, ZONE).count()).isBetween(8.0, 20.0);
        assertThat(baseline.expected(noon + 1, ZONE).count()).isZero();
        assertThat(baseline.expected(noon + 1, ZONE).threshold()).isEqualTo(4);

        Baseline hot = baseline.skipTo(noon).learn(1_000, ZONE);
        assertThat(hot.expected(noon + 1, ZONE).count()).isLessThan(2);
    }

    private void listen(int... hours) {
        IntStream.of(hours).forEach(hour -> storyteller.heard(Storyteller.hour(START) + hour));
    }

    private void hour(int hour, int observations) {
        for (int i = 0; i < observations; i++) {
            Instant at = START.plus(Duration.ofHours(hour)).plusSeconds(i * 60L);
            Detection seen = new Detection(
                    "weibo:" + i,
                    "weibo",
                    at,
                    "公积金新规",
                    null,
                    null,
                    null,
                    null,
                    MediaClass.SOCIAL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of());
            Match match =
                    new Match("fund", "公积金", Sensitivity.HIGH, "公积金", List.of("公积金"), seen, Subjects.ONE, List.of());
            storyteller.detect(match, at).stream()
                    .flatMap(told -> told.messages().stream())
                    .filter(StorySpiked.class::isInstance)
                    .map(StorySpiked.class::cast)
                    .forEach(spikes::add);
        }
    }
}
