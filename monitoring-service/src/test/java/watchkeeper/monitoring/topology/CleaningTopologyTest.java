package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.Samples;
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
            assertThat(record.key()).isEqualTo(aside.id());
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
}
