package watchkeeper.monitoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
            assertThat(spiked.count()).isEqualTo(9);
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
    }

    /** The partitions of the intake run ahead of each other: a whole week may arrive in any order. */
    @Test
    void theOrderOfArrivalChangesNoSpike() {
        List<Instant> week = week();
        week.forEach(at -> observe(at, 1));
        settle();
        List<StorySpiked> inOrder = List.copyOf(spikes);
        assertThat(inOrder).hasSizeBetween(2, 20);

        for (int seed = 0; seed < 5; seed++) {
            PaceTest shuffled = new PaceTest();
            List<Instant> arrived = new ArrayList<>(week);
            Collections.shuffle(arrived, new Random(seed));
            shuffled.listen(IntStream.range(0, 6 * 24).toArray());
            arrived.forEach(at -> shuffled.observe(at, 1));
            shuffled.settle();
            assertThat(shuffled.spikes)
                    .extracting(PaceTest::withoutStory)
                    .isEqualTo(inOrder.stream().map(PaceTest::withoutStory).toList());
        }
    }

    /** Six days of which the evenings are busy, and some hours busier than is usual. */
    private List<Instant> week() {
        listen(IntStream.range(0, 6 * 24).toArray());
        Random random = new Random(2026);
        List<Instant> week = new ArrayList<>();
        for (int hour = 0; hour < 6 * 24; hour++) {
            int usual = hour % 24 > 10 ? 4 : 1;
            int count = random.nextInt(usual + 1) + (random.nextInt(20) == 0 ? 15 : 0);
            for (int i = 0; i < count; i++) {
                week.add(START.plus(Duration.ofHours(hour)).plusSeconds(i * 60L));
            }
        }
        return week;
    }

    private static String withoutStory(StorySpiked spiked) {
        return "%s %d of %s".formatted(spiked.at(), spiked.count(), spiked.threshold());
    }

    /** One of two feeds being down looks like a calm hour, and is none. */
    @Test
    void anHourInWhichAnExpectedSourceWasSilentIsUnknown() {
        long start = Storyteller.hour(START);
        for (int hour = 0; hour < 40; hour++) {
            storyteller.heard(start + hour, 7);
            if (hour < 20 || hour >= 30) {
                storyteller.heard(start + hour, 8);
            }
        }
        Listening listening = Listening.of(memory, start, start + 40);

        // Six hours of the outage: after that the source was there in less than three quarters of the hours known.
        assertThat(IntStream.range(0, 41).filter(hour -> !listening.knows(start + hour)))
                .containsExactly(20, 21, 22, 23, 24, 25, 26, 40);
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

    /** A feed may say of its items what it likes. */
    @Test
    void whatIsDatedAheadTeachesNothingAndHidesNoSpike() {
        listen(0, 1, 2, 3, 4);
        observe(START.plus(Duration.ofDays(4_000)), 1, START);
        settle();
        hour(0, 1);
        hour(4, 9);

        assertThat(spikes).extracting(StorySpiked::at).containsExactly(START.plus(Duration.ofHours(4)));
    }

    private void listen(int... hours) {
        IntStream.of(hours).forEach(hour -> storyteller.heard(Storyteller.hour(START) + hour, 7));
    }

    private void hour(int hour, int observations) {
        for (int i = 0; i < observations; i++) {
            observe(START.plus(Duration.ofHours(hour)).plusSeconds(i * 60L), i);
        }
        settle();
    }

    private void observe(Instant at, int item) {
        observe(at, item, at);
    }

    private void observe(Instant at, int item, Instant now) {
        Detection seen = new Detection(
                "weibo:" + item,
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
        storyteller.detect(
                new Match("fund", "公积金", Sensitivity.HIGH, "公积金", List.of("公积金"), seen, Subjects.ONE, List.of()), now);
    }

    private void settle() {
        storyteller.release(START).stream()
                .flatMap(told -> told.messages().stream())
                .filter(StorySpiked.class::isInstance)
                .map(StorySpiked.class::cast)
                .forEach(spikes::add);
    }
}
