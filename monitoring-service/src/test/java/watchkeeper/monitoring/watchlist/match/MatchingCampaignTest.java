package watchkeeper.monitoring.watchlist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.watchlist.Posts;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.query.Normaliser;
import watchkeeper.monitoring.watchlist.query.QueryParser;

/** Posts a second on one core with 5,000 queries, by CPU time of the thread: what else the machine does is not in it. */
@Tag("campaign")
class MatchingCampaignTest {
    private static final int LISTS = 50;
    private static final int QUERIES = 100;
    private static final int ROUNDS = 30;
    private static final List<String> TITLES = IntStream.of(17, 18, 19)
            .mapToObj(Samples::hotSearch)
            .flatMap(List::stream)
            .map(line -> Json.MAPPER.readTree(line).path("title").asString())
            .toList();

    @Test
    void fiveThousandQueriesAgainstRealTitlesAndLongerPosts() {
        List<Watchlist> lists = lists(new Random(5_000));
        Matcher matcher = new Matcher(lists);
        List<Detection> titles = IntStream.range(0, TITLES.size())
                .mapToObj(i -> Posts.on("weibo", "t" + i, TITLES.get(i), null))
                .toList();
        List<Detection> posts = IntStream.range(0, TITLES.size())
                .mapToObj(i -> Posts.on("weibo", "p" + i, TITLES.get(i), text(i)))
                .toList();

        measure("titles", matcher, titles);
        measure("titles with texts of about 140 characters", matcher, posts);
        // Right first: the same as looking at every query.
        for (Detection title : titles.subList(0, 200)) {
            assertThat(ids(matcher, title)).isEqualTo(slow(lists, title));
        }
    }

    private static void measure(String what, Matcher matcher, List<Detection> posts) {
        long hits = 0;
        var threads = ManagementFactory.getThreadMXBean();
        for (int warm = 0; warm < 10; warm++) {
            posts.forEach(matcher::match);
        }
        long before = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Detection post : posts) {
                hits += matcher.match(post).size();
            }
        }
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        double looked = (double) ROUNDS * posts.size();
        System.out.printf(
                "matching %s, %d queries: %.0f posts/s/core, %.2f lists match a post%n",
                what, LISTS * QUERIES, looked / seconds, hits / looked);
    }

    private static List<Watchlist> lists(Random random) {
        List<Watchlist> lists = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            List<String> queries =
                    IntStream.range(0, QUERIES).mapToObj(i -> query(random)).toList();
            lists.add(new Watchlist("list" + list, 1, "list", Sensitivity.NORMAL, queries));
        }
        return lists;
    }

    /** Words of the very titles: so they are found far more often than those of a real watch-list. */
    private static String query(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> word(random);
            case 1 -> word(random) + " " + word(random);
            case 2 -> "(" + word(random) + " OR " + word(random) + ") NOT " + word(random);
            default -> word(random) + " (" + word(random) + " OR " + word(random) + ")";
        };
    }

    private static String word(Random random) {
        while (true) {
            String title = TITLES.get(random.nextInt(TITLES.size())).replaceAll("[^\\p{IsHan}]", "");
            int length = 3 + random.nextInt(2);
            if (title.length() >= length) {
                int begin = random.nextInt(title.length() - length + 1);
                return title.substring(begin, begin + length);
            }
        }
    }

    private static String text(int i) {
        return IntStream.range(1, 12)
                .mapToObj(n -> TITLES.get((i + n * 37) % TITLES.size()))
                .collect(Collectors.joining());
    }

    private static Set<String> ids(Matcher matcher, Detection post) {
        return matcher.match(post).stream().map(hit -> hit.watchlist().id()).collect(Collectors.toSet());
    }

    private static Set<String> slow(List<Watchlist> lists, Detection post) {
        String text = Normaliser.normalise(post.title());
        return lists.stream()
                .filter(list -> list.queries().stream()
                        .anyMatch(query -> QueryParser.parse(query).holds(text::contains)))
                .map(Watchlist::id)
                .collect(Collectors.toSet());
    }
}
