package watchkeeper.contracts.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchkeeper.contracts.cap.CapAlert.MsgType;
import watchkeeper.contracts.cap.CapAlert.Scope;
import watchkeeper.contracts.cap.CapAlert.Status;

class CapXmlTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CapReference FIRST = edition(1, "2026-08-18T00:00:00.987Z");
    private static final CapReference SECOND = edition(2, "2026-08-18T06:30:00Z");

    @Test
    void anAlertIsValidAndSaysWhatItWasGiven() {
        String document = CapXml.of(alert(MsgType.ALERT, Status.ACTUAL, List.of(), "物业费争议"));
        assertThat(CapSchema.faults(document)).isEmpty();
        assertThat(CapSchema.texts(document, "identifier")).containsExactly("w-1.2");
        assertThat(CapSchema.texts(document, "addresses")).containsExactly("unit-a \"Room 2\"");
        assertThat(CapSchema.texts(document, "language")).containsExactly("zh-CN", "en-US");
        assertThat(CapSchema.texts(document, "valueName"))
                .startsWith("clause", "level")
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(MsgType.class)
    void everyKindOfMessageIsValidInEarnestAndInExercise(MsgType type) {
        for (Status status : Status.values()) {
            String document = CapXml.of(alert(type, status, List.of(FIRST), "x"));
            assertThat(CapSchema.faults(document)).isEmpty();
        }
    }

    @Test
    void timesCarryTheOffsetToTheSecondAndNeverZ() {
        assertThat(CapReference.time(FIRST.sent())).isEqualTo("2026-08-18T08:00:00+08:00");
        assertThat(CapReference.ofWarning("s", "w", 1, Instant.parse("2026-08-18T00:00:00Z"), ZoneId.of("Z"))
                        .toString())
                .isEqualTo("s,w.1,2026-08-18T00:00:00+00:00");
    }

    @Test
    void anUpdateNamesTheEditionsThatItReplaces() {
        String document = CapXml.of(alert(MsgType.UPDATE, Status.ACTUAL, List.of(FIRST, SECOND), "x"));
        assertThat(CapSchema.texts(document, "references"))
                .containsExactly("watchkeeper.test,w-1.1,2026-08-18T08:00:00+08:00 "
                        + "watchkeeper.test,w-1.2,2026-08-18T14:30:00+08:00");
    }

    @Test
    void anAcknowledgementHasNoInfoAndIsValid() {
        CapAlert ack = new CapAlert(
                new CapReference("unit-a", "n-1.ack", SECOND.sent()),
                Status.ACTUAL,
                MsgType.ACK,
                Scope.PRIVATE,
                null,
                List.of("watchkeeper.test"),
                "已确认",
                List.of(FIRST),
                List.of("incident-1"),
                List.of());
        assertThat(CapSchema.faults(CapXml.of(ack))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "<![CDATA[x]]>",
                "</headline><status>Test</status>&amp;&#0;&unknown;<!DOCTYPE x>",
                "\u202Eمرحبا\u202C עברית ᠮᠣᠩᠭᠣᠯ",
                "😀👩‍👩‍👧🇨🇳 e\u0301",
                " leading, trailing\tand\nlines ",
                "'\"<>&"
            })
    void hostileTextComesBackAsItWasTyped(String text) {
        String document = CapXml.of(alert(MsgType.ALERT, Status.ACTUAL, List.of(), text));
        assertThat(CapSchema.faults(document)).isEmpty();
        assertThat(CapSchema.texts(document, "headline")).containsExactly(text, text);
        assertThat(CapSchema.texts(document, "status")).containsExactly("Actual");
    }

    @Test
    void tenThousandCharactersComeBackWhole() {
        String text = "舆情😀".repeat(2_500);
        String document = CapXml.of(alert(MsgType.ALERT, Status.ACTUAL, List.of(), text));
        assertThat(text).hasSize(10_000);
        assertThat(CapSchema.faults(document)).isEmpty();
        assertThat(CapSchema.texts(document, "headline")).containsExactly(text, text);
    }

    @Test
    void whatXmlCannotHoldIsShownAsReplaced() {
        String document = CapXml.of(
                alert(MsgType.ALERT, Status.ACTUAL, List.of(), "a\u0000\u0001\u0008\u000B\u001F\uD800\uFFFE\uFFFFz"));
        assertThat(CapSchema.faults(document)).isEmpty();
        assertThat(CapSchema.texts(document, "headline"))
                .containsOnly("a" + "\uFFFD".repeat(8) + "z")
                .hasSize(2);
    }

    @Test
    void aCarriageReturnIsALineFeedToEveryReader() {
        String document = CapXml.of(alert(MsgType.ALERT, Status.ACTUAL, List.of(), "a\r\nb\rc"));
        assertThat(CapSchema.texts(document, "headline")).containsOnly("a\nb\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a,b", "a<b", "a&b", "a\nb"})
    void whatWouldBreakAReferenceApartNamesNothing(String name) {
        assertThatThrownBy(() -> new CapReference(name, "w-1.1", FIRST.sent()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CapReference("watchkeeper.test", name, FIRST.sent()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsUpdatedWithoutSayingWhat() {
        assertThatThrownBy(() -> alert(MsgType.CANCEL, Status.ACTUAL, List.of(), "x"))
                .hasMessage("CANCEL of what?");
    }

    /** The two are of version 1.1; what they say is valid in 1.2 as well, under its name. */
    @ParameterizedTest
    @ValueSource(strings = {"no_optional_fields.cap", "weather.cap"})
    void publishedSamplesAreReadAndValid(String name) throws IOException {
        String sample = CapSchema.file(name);
        assertThat(CapSchema.texts(sample, "status")).containsExactly("Actual");
        assertThat(CapSchema.faults(sample)).isNotEmpty();
        assertThat(CapSchema.faults(sample.replace("cap:1.1", "cap:1.2"))).isEmpty();
    }

    @Test
    void whatIsNotValidIsFoundOut() throws IOException {
        assertThat(CapSchema.faults(CapSchema.file("invalid.cap")))
                .singleElement()
                .asString()
                .contains("scope");
    }

    private static CapAlert alert(MsgType type, Status status, List<CapReference> references, String headline) {
        return new CapAlert(
                SECOND,
                status,
                type,
                Scope.PRIVATE,
                null,
                List.of("unit-a", "Room 2"),
                null,
                references,
                List.of("incident-1"),
                List.of(info("zh-CN", headline), info("en-US", headline)));
    }

    private static CapInfo info(String language, String headline) {
        return new CapInfo(
                language,
                CapInfo.Category.OTHER,
                "预警",
                CapInfo.Urgency.IMMEDIATE,
                CapInfo.Severity.MODERATE,
                CapInfo.Certainty.OBSERVED,
                SECOND.sent(),
                FIRST.sent(),
                "信息中心",
                headline,
                "收费争议",
                "核实；回应",
                parameters(),
                List.of("全市"));
    }

    private static Map<String, String> parameters() {
        Map<String, String> inOrder = new LinkedHashMap<>();
        inOrder.put("clause", "四");
        inOrder.put("level", "III");
        return inOrder;
    }

    private static CapReference edition(int edition, String at) {
        return CapReference.ofWarning("watchkeeper.test", "w-1", edition, Instant.parse(at), ZONE);
    }
}
