package watchkeeper.monitoring.watchlist.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Highlight;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Posts;
import watchkeeper.monitoring.watchlist.Watchlist;

class FieldsTest {
    private static final Detection POST = Posts.on("Weibo", "weibo:1", "小区停水三天", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "停水 platform:weibo|true",
                "停水 platform:zhihu|false",
                "停水 NOT platform:WEIBO|false",
                "停水 NOT platform:zhihu|true",
                "停电 OR mediaClass:FORUM|true",
                "停水 mediaClass:MAINSTREAM|false",
                "停水 (platform:zhihu OR category:社会)|true",
                "\"platform:weibo\"|false",
                "platform:weibo|true"
            })
    void matchesByWhatThePostIs(String query, boolean matches) {
        assertThat(matching(query).match(POST)).hasSize(matches ? 1 : 0);
    }

    @Test
    void aFieldExplainsNoWordOfTheText() {
        assertThat(matching("停水 platform:weibo").match(POST))
                .singleElement()
                .extracting(Hit::terms)
                .isEqualTo(Set.of("停水"));
    }

    /** Offsets are those of the text as it was written, whatever was folded, dropped or simplified on the way. */
    @Test
    void saysWhereTheTermsStand() {
        Detection post = Posts.on("weibo", "weibo:2", "【\u200B關於】住 房公積\u200B金 ＳＵＶ suvs", "公积金😀公积金");
        Hit hit = matching("公积金 suv").match(post).getFirst();

        List<Highlight> highlights = Highlights.of(hit.terms(), post);

        assertThat(highlights)
                .extracting(found -> (found.field().equals("title") ? post.title() : post.text())
                        .substring(found.begin(), found.end()))
                .containsExactly("公積\u200B金", "ＳＵＶ", "公积金", "公积金");
        assertThat(highlights.getLast()).isEqualTo(new Highlight("公积金", "text", 5, 8));
    }

    private static Matcher matching(String query) {
        return new Matcher(List.of(new Watchlist("w", 1, "w", Sensitivity.NORMAL, List.of(query))));
    }
}
