package watchkeeper.monitoring.watchlist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Posts;
import watchkeeper.monitoring.watchlist.Watchlist;

class WatchingTest {
    private static final Detection POST = Posts.on("weibo", "weibo:1", "公积金新规", null);
    private static final int LISTS = 50;

    @Test
    void tenThousandQueriesComeIntoForceAndNoDetectionIsDropped() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Watching watching = new Watching(threads);
            watching.learn(watching(1, "fund", List.of("公积金")));
            AtomicBoolean changing = new AtomicBoolean(true);
            var matched = threads.submit(() -> {
                int looks = 0;
                while (changing.get()) {
                    assertThat(watching.match(POST))
                            .extracting(hit -> hit.watchlist().id())
                            .contains("fund");
                    looks++;
                }
                return looks;
            });
            for (int version = 1; version <= 2; version++) {
                for (int list = 0; list < LISTS; list++) {
                    watching.learn(watching(version, "list-" + list, queries(version, list)));
                }
            }
            Detection last = Posts.on("weibo", "weibo:2", "版2词49号199末", null);
            while (watching.match(last).isEmpty()) {
                Thread.onSpinWait();
            }
            changing.set(false);

            assertThat(matched.get()).isPositive();
            assertThat(watching.match(Posts.on("weibo", "weibo:3", "版1词49号199末", null)))
                    .isEmpty();
            assertThat(watching.match(Posts.on("weibo", "weibo:4", "版2词0号0末", null)))
                    .hasSize(1);
        }
    }

    /** A thread that matches never builds, but for the first time: it goes on with what was in force. */
    @Test
    void aBurstOfChangesIsBuiltOnceAndBeside() {
        Queue<Runnable> builds = new ArrayDeque<>();
        Watching watching = new Watching(builds::add);
        watching.learn(watching(1, "fund", List.of("公积金")));
        assertThat(watching.match(POST)).hasSize(1);

        watching.learn(watching(2, "fund", List.of("房贷")));
        watching.learn(watching(1, "other", List.of("新规")));

        assertThat(watching.match(POST))
                .singleElement()
                .extracting(hit -> hit.watchlist().version())
                .isEqualTo(1);
        assertThat(builds).hasSize(1);
        builds.remove().run();
        assertThat(watching.match(POST))
                .singleElement()
                .extracting(hit -> hit.watchlist().id())
                .isEqualTo("other");
        watching.learn(watching(1, "fund", List.of("公积金")));
        assertThat(builds).isEmpty();
    }

    private static List<String> queries(int version, int list) {
        return IntStream.range(0, 200)
                .mapToObj(number -> "版%d词%d号%d末 NOT (广告 OR 抽奖)".formatted(version, list, number))
                .toList();
    }

    private static Watchlist watching(int version, String id, List<String> queries) {
        return new Watchlist(id, version, id, Sensitivity.NORMAL, queries);
    }
}
