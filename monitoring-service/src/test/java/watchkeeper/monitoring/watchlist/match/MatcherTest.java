package watchkeeper.monitoring.watchlist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Shipped;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.query.Normaliser;
import watchkeeper.monitoring.watchlist.query.Query;
import watchkeeper.monitoring.watchlist.query.QueryParser;

class MatcherTest {
    private final Matcher shipped = new Matcher(Shipped.watchlists());

    @Test
    void aCarIsNoHome() {
        assertThat(shipped.match("第二代家庭旗舰奕境X9预售30万起", null)).isEmpty();
        assertThat(shipped.match("奕境X9预售12小时订单突破16000台", null)).isEmpty();
        assertThat(new Matcher(List.of(watching("预售 NOT (汽车 OR 家庭旗舰 OR 车型 OR 订单)"))).match("第二代家庭旗舰奕境X9预售30万起", null))
                .isEmpty();
        assertThat(ids("新楼盘预售资金监管收紧")).containsExactly("housing-market");
    }

    @Test
    void thePublicFundIsWatchedByItsOwnListOnly() {
        assertThat(ids("住房公积金新政来了")).containsExactly("housing-fund");
        assertThat(ids("住房公積金 新政來了")).containsExactly("housing-fund");
        assertThat(ids("公 积\u200B金")).containsExactly("housing-fund");
    }

    @Test
    void saysWhatMatched() {
        List<Hit> hits = shipped.match("开发商跑路", "烂尾楼何时交房");

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.query()).startsWith("烂尾楼");
            assertThat(hit.terms()).containsExactly("烂尾楼");
        });
    }

    @Test
    void wordsWithSpacesMatchAsWholeWords() {
        Matcher matcher = new Matcher(List.of(watching("suv OR \"new york\" OR ᠮᠣᠩᠭᠣᠯ")));

        assertThat(matcher.match("这辆SUV不错", null)).hasSize(1);
        assertThat(matcher.match("suvs", null)).isEmpty();
        assertThat(matcher.match("New  York", null)).hasSize(1);
        assertThat(matcher.match("New Yorker", null)).isEmpty();
        assertThat(matcher.match("ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ", null)).hasSize(1);
        assertThat(matcher.match("ᠮᠣᠩᠭᠣᠯᠴᠤᠳ", null)).isEmpty();
    }

    /** Saved before there were fields; what is saved now is refused with the position. */
    @Test
    void anOlderListWithAWordOfAColonGoesOnFinding() {
        Matcher matcher = new Matcher(List.of(watching("re：zero NOT mediaClass:剧"), watching("\"unclosed")));

        assertThat(matcher.match("Re：Zero 第三季", null)).hasSize(1);
        assertThat(matcher.match("Re:Zero mediaClass:剧", null)).isEmpty();
        assertThat(matcher.match("zero", null)).isEmpty();
    }

    @Test
    void nothingIsWatchedWithoutWatchlists() {
        assertThat(new Matcher(List.of()).match("公积金", "公积金")).isEmpty();
    }

    /** The same as looking at every query, for random queries and texts over a small alphabet. */
    @Test
    void findsWhatASlowMatcherFinds() {
        Random random = new Random(2026);
        List<Watchlist> watchlists = new ArrayList<>();
        Map<String, Query> trees = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String query = query(random);
            watchlists.add(new Watchlist("w" + i, 1, "w", Sensitivity.NORMAL, List.of(query)));
            trees.put("w" + i, QueryParser.parse(query));
        }
        Matcher matcher = new Matcher(watchlists);
        for (int i = 0; i < 500; i++) {
            String text = word(random, 12);
            String normalised = Normaliser.normalise(text);
            Set<String> expected = new HashSet<>(trees.keySet());
            expected.removeIf(list -> !trees.get(list).holds(normalised::contains));
            List<String> found = matcher.match(text, null).stream()
                    .map(hit -> hit.watchlist().id())
                    .toList();
            assertThat(found).doesNotHaveDuplicates();
            assertThat(Set.copyOf(found)).isEqualTo(expected);
        }
    }

    private static String query(Random random) {
        String first = word(random, 3);
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first + " " + word(random, 2);
            case 2 -> "(" + first + " OR " + word(random, 3) + ") NOT " + word(random, 2);
            default -> first + " NOT (" + word(random, 2) + " OR " + word(random, 3) + ")";
        };
    }

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(longest); n >= 0; n--) {
            word.append("房贷金楼".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private List<String> ids(String title) {
        return shipped.match(title, null).stream()
                .map(hit -> hit.watchlist().id())
                .toList();
    }

    private static Watchlist watching(String query) {
        return new Watchlist("w", 1, "w", Sensitivity.NORMAL, List.of(query));
    }
}
