package watchkeeper.monitoring.watchlist.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Posts;
import watchkeeper.monitoring.watchlist.Watchlist;

class CountingTest {
    @Test
    void saysWhatWouldBeAddedAndWhatWouldBeLost() {
        Counting counting = new Counting(list("停水", "停电 NOT 通知"), Optional.of(list("停水 小区", "跳闸")));
        look(counting, "a", "小区停水");
        look(counting, "a", "小区停水了");
        look(counting, "b", "停水又停电");
        look(counting, "c", "停电通知");
        look(counting, "d", "跳闸");

        Preview preview = counting.done(true);

        assertThat(preview.posts()).isEqualTo(4);
        assertThat(preview.matched()).isEqualTo(2);
        assertThat(preview.added()).isEqualTo(1);
        assertThat(preview.lost()).isEqualTo(1);
        assertThat(preview.queries())
                .containsExactly(new Preview.PerQuery(0, "停水", 2), new Preview.PerQuery(1, "停电 NOT 通知", 1));
        assertThat(preview.examples()).singleElement().satisfies(example -> {
            assertThat(example.title()).isEqualTo("停水又停电");
            assertThat(example.highlights())
                    .singleElement()
                    .satisfies(found -> assertThat(found.end()).isEqualTo(2));
        });
    }

    @Test
    void moreThanATwentiethOfEnoughPostsIsTooBroad() {
        assertThat(of(1_000, 51).tooBroad()).isTrue();
        assertThat(of(1_000, 51).tooBroadQuery())
                .hasValueSatisfying(query -> assertThat(query.index()).isEqualTo(1));
        assertThat(of(1_000, 50).tooBroad()).isFalse();
        assertThat(of(999, 999).tooBroad()).isFalse();
    }

    @Test
    void manyNarrowQueriesMayBeTooBroadTogether() {
        Counting counting = new Counting(list("词1", "词2"), Optional.empty());
        for (int i = 0; i < 1_000; i++) {
            look(counting, "item" + i, i % 33 == 0 ? "词" + (1 + i % 2) : "其他");
        }
        Preview preview = counting.done(true);
        assertThat(preview.tooBroad()).isFalse();

        for (int i = 0; i < 60; i++) {
            look(counting, "more" + i, "词" + (1 + i % 2));
        }
        assertThat(counting.done(true).tooBroad()).isTrue();
        assertThat(counting.done(true).tooBroadQuery()).isEmpty();
    }

    private static Preview of(int posts, int matching) {
        Counting counting = new Counting(list("没有", "房"), Optional.empty());
        for (int i = 0; i < posts; i++) {
            look(counting, "item" + i, i < matching ? "房" : "其他");
        }
        return counting.done(true);
    }

    private static void look(Counting counting, String item, String title) {
        counting.look(Posts.on("weibo", item, title, null));
    }

    private static Watchlist list(String... queries) {
        return new Watchlist("list", 1, "list", Sensitivity.NORMAL, List.of(queries));
    }
}
