package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.detection.Sealing;
import watchkeeper.monitoring.detection.Sources;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.watchlist.Watchlist;

class CleaningTopologyTest extends TopologyTest {
    @Test
    void whatProducersSendDirectlyLosesItsNamesToo() {
        String named = post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z"))
                .replace(
                        "}",
                        ",\"author\":\"Zhang San\",\"Nick_Name\":\"Zhang San\",\"user_id\":\"Zhang San\",\"avatar\":\"Zhang San\","
                                + "\"authorHash\":\"Zhang San\",\"post\":{\"Author\":{\"name\":\"Zhang San\"}}}");
        detect(named);
        detect(named.replace("\"title\":\"公积金\"", "\"title\":7"));
        detect("{\"author\":\"Zhang San\", oops");

        assertThat(everything()).isNotEmpty().noneMatch(text -> text.contains("Zhang"));
    }

    @Test
    void aBadRecordIsPutAsideAndTheNextOneGoesOn() {
        intake.pipeInput("k", new byte[] {(byte) 0xFF, 0, 1});
        intake.pipeInput("k", null);
        detect("[1,2]");
        commands.pipeInput("housing-fund", "{}".getBytes(StandardCharsets.UTF_8));
        commands.pipeInput("housing-fund", "null".getBytes(StandardCharsets.UTF_8));
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));

        assertThat(quarantine.readRecordsToList()).hasSize(5).allSatisfy(record -> {
            Quarantined aside = Json.MAPPER.readValue(record.value(), Quarantined.class);
            assertThat(aside.reason()).isNotBlank();
            assertThat(record.key()).isEqualTo(aside.place());
        });
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aChangedWatchlistMatchesFromTheNextDetectionOn() {
        detect(post("夜市噪音扰民", "a", Instant.parse("2026-08-18T00:00:00Z")));
        assertThat(told()).isEmpty();

        watchlists.pipeInput("broken", "{oops".getBytes(StandardCharsets.UTF_8));
        watch(new Watchlist("noise", 2, "噪音", Sensitivity.NORMAL, List.of("噪音")));
        watch(new Watchlist("noise", 1, "噪音", Sensitivity.NORMAL, List.of()));
        detect(post("夜市噪音扰民", "a", Instant.parse("2026-08-18T01:00:00Z")));

        assertThat(told()).isNotEmpty();
    }

    @Test
    void detectionsAreCloudEventsKeyedByItem() {
        detect(Samples.hotSearch(18).getFirst());

        TestRecord<String, byte[]> record = detections.readRecord();
        Detection detection = Json.MAPPER.readValue(record.value(), Detection.class);
        assertThat(record.key()).isEqualTo(detection.item());
        assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(detection.item() + "@2026-08-17T16:00:00Z");
    }

    @Test
    void theTopicSpeaksCloudEventsInBothModes() {
        String bare = "{\"platform\":\"weibo\",\"title\":\"公积金\",\"id\":\"%s\"}";
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"time\":\"2026-08-18T00:00:00Z\",\"data\":%s}";
        intake.pipeInput(new TestRecord<>(
                "k",
                bytes(bare.formatted("binary")),
                headers("ce_specversion", "1.0", "ce_time", "2026-08-18T00:00:00Z")));
        intake.pipeInput(new TestRecord<>(
                "k",
                bytes(event.formatted(bare.formatted("structured"))),
                headers("content-type", "application/cloudevents+json; charset=UTF-8")));
        detect(event.formatted(bare.formatted("unannounced")));
        detect(bare.formatted("no-time"));

        assertThat(detections.readValuesToList())
                .extracting(
                        value -> Json.MAPPER.readValue(value, Detection.class).id())
                .containsExactly("binary", "structured", "unannounced");
        assertThat(quarantine.readRecordsToList()).hasSize(1);
    }

    @Test
    void theFeedOfADetectionIsToldAndAWordTooLongIsNot() {
        String post = post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z"));
        intake.pipeInput(new TestRecord<>("k", bytes(post), headers(Sources.HEADER, "bureau-news")));
        intake.pipeInput(new TestRecord<>("k", bytes(post), headers(Sources.HEADER, "x".repeat(10_000))));

        assertThat(detections.readRecordsToList())
                .extracting(record -> record.headers().lastHeader(Sources.HEADER) != null)
                .containsExactly(true, false);
    }

    @Test
    void whatCannotBeReadIsKeptSealed() {
        byte[] original = bytes("{\"author\":\"Zhang San\", oops");
        intake.pipeInput("k", original);

        Quarantined aside = Json.MAPPER.readValue(quarantine.readValue(), Quarantined.class);

        assertThat(aside.sealed()).isNotNull();
        assertThat(new String(aside.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("Zhang");
        assertThat(new Sealing("a key of the tests").open(aside.sealed())).isEqualTo(original);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Headers headers(String... namesAndValues) {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], bytes(namesAndValues[i + 1]));
        }
        return headers;
    }
}
