package watchkeeper.monitoring.watchlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.monitoring.watchlist.Shipped;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|ab|true",
                "a b|a|false",
                "a OR b|b|true",
                "a OR b c|b|false",
                "a OR b c|bc|true",
                "(a OR b) c|a|false",
                "a NOT b|ab|false",
                "a NOT b|a|true",
                "a AND NOT (b OR c)|ac|false",
                "a NOT NOT b|ab|true",
                "（a OR b） c|bc|true",
            })
    void readsOperatorsGroupsAndImplicitAnd(String query, String present, boolean holds) {
        assertThat(QueryParser.parse(query).holds(present::contains)).isEqualTo(holds);
    }

    @Test
    void aPhraseMayHoldOperatorsAndSpaces() {
        assertThat(QueryParser.parse("\"Black OR White\"")).isEqualTo(new Query.Term("black or white"));
        assertThat(QueryParser.parse("“公积金 新规”")).isEqualTo(new Query.Term("公积金新规"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "'   '|3",
                "a AND|5",
                "OR a|0",
                "a OR OR b|5",
                "(a|0",
                "a)|1",
                "a ()|3",
                "\"a|0",
                "NOT a|0",
                "a OR NOT b|5",
                "NOT a NOT b|0",
                "\"\"|0",
                "a (b OR|7",
            })
    void saysWhereItGoesWrong(String query, int position) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.position()).isEqualTo(position));
    }

    @Test
    void asksForWhatAPostIsSaidToBe() {
        assertThat(QueryParser.parse("platform:Weibo")).isEqualTo(new Query.Where(Field.PLATFORM, "Weibo"));
        assertThat(QueryParser.parse("category:“社会 民生” 房"))
                .isEqualTo(new Query.All(List.of(new Query.Where(Field.CATEGORY, "社会 民生"), new Query.Term("房"))));
        assertThat(QueryParser.parse("\"re:zero\"")).isEqualTo(new Query.Term("re:zero"));
        assertThat(QueryParser.parse("12:30")).isEqualTo(new Query.Term("12:30"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "房 platfrom:weibo|2",
                "platform:|0",
                "platform: weibo|0",
                "mediaClass:forum|0",
                "房 mediaClass:PRESS|2",
                "NOT platform:weibo|0"
            })
    void saysWhichFieldIsWrong(String query, int position) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.position()).isEqualTo(position));
    }

    @Test
    void standsHostileQueries() {
        assertThatThrownBy(() -> QueryParser.parse("(".repeat(1_000))).isInstanceOf(QueryFault.class);
        assertThatThrownBy(() -> QueryParser.parse("NOT ".repeat(400) + "a")).isInstanceOf(QueryFault.class);
        assertThatThrownBy(() -> QueryParser.parse("a".repeat(2_001))).isInstanceOf(QueryFault.class);
    }

    /** Whatever is typed ends in a query or in a fault with a position inside it, never in anything else. */
    @Test
    void anyTextIsAQueryOrAFault() {
        Random random = new Random(20260818);
        String[] pieces = {"a", "公积金", "AND", "OR", "NOT", "(", ")", "\"", " ", "（", "\u200B", "\uD83D", "”"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                query.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                assertThat(QueryParser.parse(query.toString()).anchors()).isNotEmpty();
            } catch (QueryFault fault) {
                assertThat(fault.position()).isBetween(0, query.length());
            }
        }
    }

    @Test
    void everyShippedQueryCanBeRead() {
        assertThat(Shipped.watchlists())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(watchlist -> assertThat(watchlist.queries())
                        .isNotEmpty()
                        .allSatisfy(
                                query -> assertThat(QueryParser.parse(query)).isNotNull()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公　积 金|公积金",
                "住房公積金|住房公积金",
                "公\u200B积\uFEFF金|公积金",
                "ＡＢＣ|abc",
                "Hello   World|hello world",
                "ß|ss",
                "5G 时代|5g时代",
            })
    void oneFormForAllWaysOfWritingTheSame(String written, String normal) {
        assertThat(Normaliser.normalise(written)).isEqualTo(normal);
    }
}
