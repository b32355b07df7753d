package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.monitoring.Samples;

/** What the shipped watch-lists make of three real days. */
class RealDaysTopologyTest extends TopologyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_A_DAY = 5;

    @Test
    void aFewStoriesADayAndTheHousingFundIsOneWithItsRiseAndFall() {
        List<String> lines = threeDays();
        lines.forEach(this::detect);
        driver.advanceWallClockTime(TellStories.QUIET);

        List<StoryMessage> told = told().stream()
                .map(Envelope::message)
                .map(StoryMessage.class::cast)
                .toList();
        Map<String, String> listOf = new HashMap<>();
        Map<String, Instant> began = new HashMap<>();
        List<DetectionJoined> fund = new ArrayList<>();
        List<StorySpiked> spikes = new ArrayList<>();
        for (StoryMessage message : told) {
            switch (message) {
                case StoryOpened opened -> listOf.put(opened.storyId(), opened.watchlist());
                case DetectionJoined joined -> {
                    began.putIfAbsent(joined.storyId(), joined.observedAt());
                    if ("housing-fund".equals(listOf.get(joined.storyId()))) {
                        fund.add(joined);
                    }
                }
                case StorySpiked spiked -> spikes.add(spiked);
                default -> {}
            }
        }

        Map<LocalDate, Long> perDay = began.values().stream()
                .collect(Collectors.groupingBy(at -> at.atZone(ZONE).toLocalDate(), Collectors.counting()));
        System.out.println("stories begun a day: " + perDay + "; spikes " + spikes);
        assertThat(perDay.values()).allSatisfy(stories -> assertThat(stories).isLessThanOrEqualTo(MOST_A_DAY));
        assertThat(fund).hasSize((int) Samples.naming(lines, "公积金"));
        assertThat(fund.stream().map(DetectionJoined::storyId).distinct()).hasSize(1);
        assertThat(spikes).singleElement().satisfies(spiked -> {
            assertThat(listOf.get(spiked.storyId())).isEqualTo("housing-fund");
            assertThat(spiked.at())
                    .isBetween(Instant.parse("2026-08-18T10:00:00Z"), Instant.parse("2026-08-18T15:00:00Z"));
            assertThat((double) spiked.count()).isGreaterThanOrEqualTo(spiked.threshold());
            assertThat(spiked.provisional()).isTrue();
        });
        Map<LocalDate, Long> curve = fund.stream()
                .map(DetectionJoined::observedAt)
                .collect(Collectors.groupingBy(at -> at.atZone(ZONE).toLocalDate(), Collectors.counting()));
        assertThat(curve.get(LocalDate.of(2026, 8, 17))).isLessThan(curve.get(LocalDate.of(2026, 8, 18)));
        Map<Instant, Long> hours = fund.stream()
                .map(DetectionJoined::observedAt)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(hours.get(Instant.parse("2026-08-18T13:00:00Z"))).isEqualTo(5);
        assertThat(hours.getOrDefault(Instant.parse("2026-08-19T08:00:00Z"), 0L))
                .isLessThanOrEqualTo(1);
    }

    /** Days posted one behind the other arrive mixed: the partitions of the intake run ahead of each other. */
    @Test
    void theSameIsAnnouncedInWhateverOrderTheDaysArrive() {
        List<String> lines = threeDays();
        Collections.shuffle(lines, new Random(21));
        lines.forEach(this::detect);
        driver.advanceWallClockTime(TellStories.QUIET);

        assertThat(told().stream().map(Envelope::message).filter(StorySpiked.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(StorySpiked.class, spiked -> {
                    assertThat(spiked.at()).isEqualTo(Instant.parse("2026-08-18T13:00:00Z"));
                    assertThat(spiked.count()).isEqualTo(5);
                    assertThat(spiked.expected()).isEqualTo(0.5);
                });
    }

    private static List<String> threeDays() {
        List<String> lines = new ArrayList<>();
        for (int day : new int[] {17, 18, 19}) {
            lines.addAll(Samples.hotSearch(day));
        }
        // Of what no shipped list could match one an hour is enough, which says that somebody listened.
        Set<String> listened = new HashSet<>();
        lines.removeIf(line -> !line.matches(".*(公积金|房|业主|小区|物业|烂尾|拆|楼|首付|贷).*")
                && !listened.add(Json.MAPPER.readTree(line).path("observedAt").asString()));
        return lines;
    }
}
