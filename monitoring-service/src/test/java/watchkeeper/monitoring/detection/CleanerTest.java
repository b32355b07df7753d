package watchkeeper.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaned.Rejected;

class CleanerTest {
    private static final String NEEDED =
            "\"platform\":\"weibo\",\"observedAt\":\"2026-08-18T00:00:00+08:00\",\"title\":\"公积金\",\"url\":\"https://s.weibo.com/1\"";

    private final Cleaner cleaner = new Cleaner(new Handles("a key of the tests"), MediaTable.shipped());

    @Test
    void takesEveryLineOfTheRealFiles() {
        for (int day : List.of(17, 18, 19)) {
            assertThat(Samples.hotSearch(day)).allSatisfy(line -> {
                Detection detection = accepted(line).detection();
                assertThat(detection.mediaClass()).isEqualTo(MediaClass.SOCIAL);
                assertThat(detection.more()).containsOnlyKeys("ad");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "USER",
                "userName",
                "user_id",
                "User-Id",
                "ｕｓｅｒ",
                "usersMentioned",
                "author",
                "AuthorName",
                "authors",
                "nick",
                "nickname",
                "NickName",
                "uid",
                "UID",
                "u_i_d",
                "avatar",
                "avatarUrl",
                "ip",
                "IP",
                "clientIp",
                "ip_address",
                "phone",
                "phoneNumber",
                "contact_phone",
                "email",
                "E-Mail",
                "user\\u200bname",
                "作者昵称",
                "mobile"
            })
    void dropsWhatNamesAPersonInEverySpellingAndDepth(String field) {
        String line = "{%s,\"%s\":\"Zhang San\",\"post\":{\"by\":[{\"%s\":\"Zhang San\",\"kept\":1}]}}"
                .formatted(NEEDED, field, field);

        Accepted accepted = accepted(line);

        assertThat(accepted.fields().toString()).doesNotContain("Zhang").contains("kept");
        assertThat(accepted.detection().toString()).doesNotContain("Zhang").contains("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipo", "zip", "description", "unicorn", "photos", "tip", "reposts", "region"})
    void keepsFieldsThatOnlyLookAlike(String field) {
        Accepted accepted = accepted("{%s,\"%s\":\"value\"}".formatted(NEEDED, field));

        assertThat(accepted.detection().more()).containsEntry(field, "value");
    }

    @Test
    void tellsOneVoiceFromManyWithoutKeepingTheHandle() {
        String one = hash("\"author\":\"loud voice\"");

        assertThat(one).hasSize(32).isEqualTo(hash("\"author\":{\"name\":\"loud voice\",\"avatar\":\"x\"}"));
        assertThat(hash("\"author\":\"another\"")).isNotEqualTo(one);
        assertThat(new Cleaner(new Handles("another key entirely"), MediaTable.shipped())
                        .clean(("{" + NEEDED + ",\"author\":\"loud voice\"}").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        other -> assertThat(other.detection().authorHash()).isNotEqualTo(one));
    }

    @Test
    void believesAHashOnlyWithItsProof() {
        Accepted first = accepted("{" + NEEDED + ",\"author\":\"loud voice\"}");

        Accepted again = accepted(first.fields().toString());

        assertThat(again.detection().authorHash()).isEqualTo(first.detection().authorHash());
        assertThat(hash("\"authorHash\":\"Zhang San\"")).isNull();
        assertThat(hash("\"authorHash\":\"%s.0123456789abcdef\""
                        .formatted("13800138000".repeat(3).substring(0, 32))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platform|{\"observedAt\":\"2026-08-18T00:00:00+08:00\",\"title\":\"t\",\"id\":\"1\"}",
                "title|{\"platform\":\"p\",\"observedAt\":\"2026-08-18T00:00:00+08:00\",\"title\":\"  \",\"id\":\"1\"}",
                "url|{\"platform\":\"p\",\"observedAt\":\"2026-08-18T00:00:00+08:00\",\"title\":\"t\"}",
                "url|{\"platform\":\"p\",\"observedAt\":\"2026-08-18T00:00:00+08:00\",\"title\":\"t\",\"url\":\"javascript:1\"}",
                "observedAt|{\"platform\":\"p\",\"observedAt\":\"2026-08-18T00:00:00\",\"title\":\"t\",\"id\":\"1\"}",
                "observedAt|{\"platform\":\"p\",\"observedAt\":\"+99999-01-01T00:00:00Z\",\"title\":\"t\",\"id\":\"1\"}",
                "observedAt|{\"platform\":\"p\",\"observedAt\":1755446400,\"title\":\"t\",\"id\":\"1\"}",
            })
    void namesTheFieldThatIsToBlame(String field, String line) {
        assertThat(rejected(line).fault().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hot|-1",
                "hot|1.5",
                "hot|1e30",
                "hot|1e999999999",
                "hot|-1e-999999999",
                "hot|\"12\"",
                "rank|99999999",
                "readCount|[1]",
                "discussCount|true",
                "mediaClass|\"LOUD\"",
                "text|{}",
                "hot|9223372036854775808",
            })
    void refusesWhatIsNoSuchValue(String field, String value) {
        Rejected rejected = rejected("{%s,\"%s\":%s}".formatted(NEEDED, field, value));

        assertThat(rejected.fault().field()).isEqualTo(field);
        assertThat(rejected.fields()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"more\":NaN}",
                "{\"n\":" + "1" + "}x"
            })
    void refusesWhatIsNoObjectAndKeepsNothingOfIt(String line) {
        Rejected rejected = rejected(line);

        assertThat(rejected.fault().reason()).isNotBlank();
    }

    @Test
    void standsDeepHugeAndBrokenInput() {
        assertThat(rejected("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).fields())
                .isNull();
        assertThat(rejected("{" + NEEDED + ",\"a\":" + "[".repeat(30) + "]".repeat(30) + "}")
                        .fault()
                        .reason())
                .contains("nested");
        assertThat(rejected("{" + NEEDED + ",\"a\":" + "9".repeat(100_000) + "}")
                        .fields())
                .isNull();
        assertThat(rejected("{" + NEEDED + ",\"a\":1e99999}").fault().reason()).contains("digits");
        assertThat(rejected("{" + NEEDED + ",\"a\":\"" + "x".repeat(20_000) + "\"}")
                        .fault()
                        .reason())
                .contains("larger");
        assertThat(rejected("{" + NEEDED + ",\"text\":\"" + "长".repeat(20_001) + "\"}")
                        .fault()
                        .field())
                .isEqualTo("text");
        assertThat(rejected("x".repeat(Bounds.RECORD + 1)).fault().reason()).contains("larger");
        byte[] noUtf8 = ("{" + NEEDED + ",\"text\":\"?\"}").getBytes(StandardCharsets.UTF_8);
        noUtf8[noUtf8.length - 3] = (byte) 0xC3;
        assertThat(cleaner.clean(noUtf8)).isInstanceOf(Rejected.class);
    }

    @Test
    void keepsNoCharacterThatAStoreRefuses() {
        Detection detection = accepted(
                        "{" + NEEDED + ",\"text\":\"a\\u0000b\\ud800c\\u0007\\ud83d\\ude00\",\"x\\u0000\":\"\\udc00\"}")
                .detection();

        assertThat(detection.text()).isEqualTo("ab\uFFFDc😀");
        assertThat(detection.more()).containsEntry("x", "\uFFFD");
    }

    @Test
    void theReasonNeverQuotesWhatWasSent() {
        assertThat(rejected("{\"author\":\"Zhang San\", oops}").fault().reason())
                .doesNotContain("Zhang");
    }

    @Test
    void anItemIsItsPlatformAndIdOrUrl() {
        String item = accepted("{" + NEEDED + "}").detection().item();

        assertThat(item).startsWith("weibo:").hasSize("weibo:".length() + 24);
        assertThat(accepted("{" + NEEDED + ",\"hot\":7,\"text\":\"x\"}")
                        .detection()
                        .item())
                .isEqualTo(item);
        assertThat(accepted("{" + NEEDED + ",\"id\":7}").detection().item()).isNotEqualTo(item);
        assertThat(accepted("{" + NEEDED + ",\"id\":7}").detection().id()).isEqualTo("7");
    }

    @Test
    void knowsTheMediaClassByPlatformOrDomainUnlessToldOtherwise() {
        assertThat(media("web", "https://society.people.com.cn/1", "")).isEqualTo(MediaClass.MAINSTREAM);
        assertThat(media("web", "https://notpeople.com.cn.evil.example/", "")).isEqualTo(MediaClass.OTHER);
        assertThat(media("tieba", "https://x.example/1", "")).isEqualTo(MediaClass.FORUM);
        assertThat(media("weibo-hot-search", "https://x.example/1", "")).isEqualTo(MediaClass.SOCIAL);
        assertThat(media("people-daily", "https://x.example/1", "")).isEqualTo(MediaClass.MAINSTREAM);
        assertThat(media("peoples-market", "https://x.example/1", "")).isEqualTo(MediaClass.OTHER);
        assertThat(media("nganasan-blog", "https://x.example/1", "")).isEqualTo(MediaClass.OTHER);
        assertThat(media("bureau", "https://zfj.baotou.gov.cn/1", "")).isEqualTo(MediaClass.OTHER);
        assertThat(media("weibo", "https://x.example/1", ",\"mediaClass\":\"MAINSTREAM\""))
                .isEqualTo(MediaClass.MAINSTREAM);
    }

    private MediaClass media(String platform, String url, String more) {
        return accepted("{\"platform\":\"%s\",\"observedAt\":\"2026-08-18T00:00:00Z\",\"title\":\"t\",\"url\":\"%s\"%s}"
                        .formatted(platform, url, more))
                .detection()
                .mediaClass();
    }

    private String hash(String field) {
        return accepted("{" + NEEDED + "," + field + "}").detection().authorHash();
    }

    private Accepted accepted(String line) {
        return (Accepted) cleaner.clean(line.getBytes(StandardCharsets.UTF_8));
    }

    private Rejected rejected(String line) {
        return (Rejected) cleaner.clean(line.getBytes(StandardCharsets.UTF_8));
    }
}
