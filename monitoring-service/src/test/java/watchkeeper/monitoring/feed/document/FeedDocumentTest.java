package watchkeeper.monitoring.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.monitoring.feed.FeedKind;

class FeedDocumentTest {
    private static final URI BASE = URI.create("https://base.example/feed");

    @Test
    void readsWhatABlogWrites() throws Exception {
        List<Entry> entries = read("wordpress.xml", "application/rss+xml; charset=UTF-8", FeedKind.RSS);

        assertThat(entries).hasSize(2);
        Entry first = entries.getFirst();
        assertThat(first.title()).isEqualTo("公积金贷款额度“又变了”？");
        assertThat(first.url()).isEqualTo(URI.create("https://blog.example/2026/08/18/fund/"));
        assertThat(first.id()).isEqualTo("https://blog.example/?p=1204");
        assertThat(first.text()).isEqualTo("正文 第一段，比摘要长得多。 第二段 a & b。");
        assertThat(first.author()).isEqualTo("样例作者");
        assertThat(first.category()).isEqualTo("住房");
        assertThat(first.published()).isEqualTo(Instant.parse("2026-08-18T01:58:12Z"));
        assertThat(entries.getLast().url()).isEqualTo(URI.create("https://base.example/2026/08/17/water/"));
    }

    @ParameterizedTest
    @CsvSource({
        "discuz-gb2312.xml, text/xml, 朱镕家园物业费涨价，業主喆喆问为什么",
        "discuz-gb2312.xml, text/xml;charset=utf-8, 朱镕家园物业费涨价，業主喆喆问为什么",
        "dedecms-gb18030.xml, , 𠮷祥里小区加装电梯启动",
        "pixnet-big5.xml, text/xml; charset=Big5, 社會住宅抽籤名單爭議",
        "jekyll-atom.xml, application/atom+xml, 经适房摇号 结果",
        "rdf-rss10.xml, application/xml, 廉租房申请材料清单",
        "rsshub.xml, application/xml; charset=utf-8, 多地调整公积金政策",
        "utf16.xml, text/xml, 断供潮？",
        "broken-ampersand.xml, text/xml, 水 & 电停了",
    })
    void readsTheTitleWhateverGeneratorAndEncoding(String file, String type, String title) throws Exception {
        assertThat(read(file, type, FeedKind.AUTO).getFirst().title()).isEqualTo(title);
    }

    @Test
    void aHeaderCountsMoreThanTheDeclarationWhenTheBytesMakeSenseInIt() throws Exception {
        String xml = "<?xml version='1.0' encoding='Big5'?><rss version='2.0'><channel><title>t</title>"
                + "<link>https://a.example</link><description>d</description>"
                + "<item><title>房</title></item></channel></rss>";

        assertThat(FeedDocument.read(
                                xml.getBytes(Charset.forName("GB18030")),
                                "text/xml; charset=gb2312",
                                FeedKind.RSS,
                                BASE)
                        .getFirst()
                        .title())
                .isEqualTo("房");
    }

    @Test
    void readsAtomsTwoTimes() throws Exception {
        Entry entry = read("jekyll-atom.xml", null, FeedKind.ATOM).getFirst();

        assertThat(entry.published()).isEqualTo(Instant.parse("2026-08-18T02:00:00Z"));
        assertThat(entry.updated()).isEqualTo(Instant.parse("2026-08-18T02:30:00Z"));
        assertThat(entry.text()).isEqualTo("摇号共 312 户。");
    }

    @Test
    void readsJsonFeed() throws Exception {
        List<Entry> entries = read("jsonfeed.json", "application/feed+json", FeedKind.JSON);

        assertThat(entries.getFirst().title()).isEmpty();
        assertThat(entries.getFirst().text()).startsWith("没有标题");
        assertThat(entries.getFirst().category()).isEqualTo("噪音");
        assertThat(entries.getLast().id()).isEqualTo("2");
        assertThat(entries.getLast().title()).isEqualTo("棚改补偿");
        assertThat(entries.getLast().text()).isEqualTo("补偿标准");
        assertThat(entries.getLast().published()).isNull();
    }

    @Test
    void nothingOfAHostileEntryCanAct() throws Exception {
        List<Entry> entries = read("hostile.xml", null, FeedKind.RSS);

        assertThat(entries.getFirst().title()).isEqualTo("公租房反转");
        assertThat(entries.getFirst().url()).isNull();
        assertThat(entries.getFirst().text()).isEqualTo("看图");
        assertThat(entries.getLast().url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "truncated.xml, no well-formed XML",
        "html.xml, document type",
        "bomb.xml, document type",
        "xxe.xml, document type",
        "jsonfeed.json, not of the kind RSS",
        "jekyll-atom.xml, not of the kind RSS",
        "README.md, no well-formed XML",
    })
    void saysWhyItIsNone(String file, String why) {
        assertThatExceptionOfType(FeedFault.class)
                .isThrownBy(() -> read(file, null, FeedKind.RSS))
                .withMessageContaining(why);
    }

    @Test
    void neitherDepthNorNumberNorEmptinessBreaksIt() {
        for (String xml : List.of(
                "<a>".repeat(50_000) + "</a>".repeat(50_000),
                "<rss version='2.0'><channel>" + "<a/>".repeat(200_000) + "</channel></rss>",
                "",
                "<rss version='2.0'/>",
                "{\"version\":\"https://jsonfeed.org/version/1\"}",
                "{\"a\":".repeat(5_000))) {
            assertThatExceptionOfType(FeedFault.class)
                    .isThrownBy(
                            () -> FeedDocument.read(xml.getBytes(StandardCharsets.UTF_8), null, FeedKind.AUTO, BASE));
        }
    }

    private static List<Entry> read(String file, String type, FeedKind kind) throws IOException, FeedFault {
        byte[] body = Files.readAllBytes(Path.of("src/test/resources/feeds", file));
        return FeedDocument.read(body, type, kind, BASE);
    }
}
