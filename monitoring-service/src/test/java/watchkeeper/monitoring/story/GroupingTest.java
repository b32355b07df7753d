package watchkeeper.monitoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;
import watchkeeper.monitoring.story.Pairs.Pair;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.match.Matcher;

/**
 * Precision and recall of grouping on real titles: does a pair lie in one story at the end of its day? Tuned on 17 and 18
 * August; the 19th was scored once, with everything frozen. The figures are what they are: short titles share a name or
 * nothing, and nothing here knows that a person is part of a case.
 */
class GroupingTest {
    private static final Cleaner CLEANER = new Cleaner(new Handles("a key of the tests"), MediaTable.shipped());

    private static final double ROUNDED = 0.0005;

    record Score(int right, int wrong, int missed) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    @Test
    void thereAreEnoughLabelledPairs() {
        assertThat(Pairs.of("heldout")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(Pairs.of("tune")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(Pairs.of("heldout"))
                .extracting(Pair::query)
                .isSubsetOf(Pairs.lists().keySet());
    }

    @Test
    void groupsTheDaysItWasTunedOnAsMeasured() {
        assertMeasured("tuned", score("tune", 17, 18), 0.0, 0.0);
        assertMeasured("tuned, lists of many subjects", many("tune", 17, 18), 0.0, 0.0);
        assertMeasured("tuned, offices", offices("tune", 17, 18), 0.0, 0.0);
    }

    private static void assertMeasured(String what, Score score, double precision, double recall) {
        System.out.printf("%s: precision %.3f, recall %.3f%n", what, score.precision(), score.recall());
        assertThat(score.precision()).as(what).isGreaterThanOrEqualTo(precision - ROUNDED);
        assertThat(score.recall()).as(what).isGreaterThanOrEqualTo(recall - ROUNDED);
    }

    private static Score score(String pairs, int... days) {
        return score(Pairs.of(pairs), stories(lists(), days));
    }

    private static Score many(String pairs, int... days) {
        Map<String, Subjects> lists = Pairs.lists();
        return score(
                Pairs.of(pairs).stream()
                        .filter(pair -> lists.get(pair.query()) == Subjects.MANY)
                        .toList(),
                stories(lists(), days));
    }

    private static Score offices(String day, int... days) {
        Map<String, Optional<String>> cases = Pairs.cases(day);
        Map<String, Map<String, String>> stories = stories(Pairs.offices(), days);
        List<Pair> pairs = new ArrayList<>();
        stories.forEach((list, of) -> pairs.addAll(Pairs.every(list, of.keySet(), cases)));
        return score(pairs, stories);
    }

    private static Score score(List<Pair> pairs, Map<String, Map<String, String>> stories) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Pair pair : pairs) {
            Map<String, String> of = stories.get(pair.query());
            assertThat(of).as(pair.query()).containsKeys(pair.one(), pair.other());
            boolean together = of.get(pair.one()).equals(of.get(pair.other()));
            right += together && pair.same() ? 1 : 0;
            wrong += together && !pair.same() ? 1 : 0;
            missed += !together && pair.same() ? 1 : 0;
        }
        return new Score(right, wrong, missed);
    }

    private static List<Watchlist> lists() {
        List<Watchlist> lists = new ArrayList<>();
        Pairs.lists()
                .forEach((query, subjects) ->
                        lists.add(new Watchlist(query, 1, query, Sensitivity.NORMAL, List.of(query), subjects)));
        return lists;
    }

    /** For each watch-list the story of each title when everything of the days has arrived. */
    private static Map<String, Map<String, String>> stories(List<Watchlist> watchlists, int... days) {
        Map<String, HeapMemory> memories = new HashMap<>();
        watchlists.forEach(list -> memories.put(list.id(), new HeapMemory()));
        Matcher matcher = new Matcher(watchlists);
        for (Detection seen : detections(days)) {
            matcher.match(seen.title(), null)
                    .forEach(hit -> new Storyteller(memories.get(hit.watchlist().id()), List::of)
                            .detect(Match.of(hit, seen), Instant.EPOCH));
        }
        Map<String, Map<String, String>> stories = new HashMap<>();
        memories.forEach((list, memory) -> {
            new Storyteller(memory, List::of).release(Instant.EPOCH);
            Map<String, String> of = new HashMap<>();
            memory.posts.values().forEach(post -> of.put(post.title(), post.storyId()));
            stories.put(list, of);
        });
        return stories;
    }

    private static List<Detection> detections(int... days) {
        List<Detection> detections = new ArrayList<>();
        IntStream.of(days)
                .mapToObj(Samples::hotSearch)
                .flatMap(List::stream)
                .map(line -> ((Accepted) CLEANER.clean(line.getBytes(StandardCharsets.UTF_8))).detection())
                .forEach(detections::add);
        detections.sort(Comparator.comparing(Detection::observedAt));
        return detections;
    }
}
