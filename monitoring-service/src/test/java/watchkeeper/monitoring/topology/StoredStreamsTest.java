package watchkeeper.monitoring.topology;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Approved;
import watchkeeper.contracts.SampleOf;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.story.Baseline;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.story.Merge;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.story.Post;
import watchkeeper.monitoring.story.Span;
import watchkeeper.monitoring.story.Split;
import watchkeeper.monitoring.story.Story;
import watchkeeper.monitoring.story.Words;
import watchkeeper.monitoring.watchlist.Watchlist;

/** What lies in the stores and on the inner topics of an older installation is read for ever. */
class StoredStreamsTest {
    static Stream<Object> stored() {
        Quarantined aside = new Quarantined(
                "topic", 3, 8, "field", "reason", 3, Json.MAPPER.readTree("{\"a\": 1}"), new byte[] {1, 2, 3});
        return Stream.concat(
                Stream.<Class<?>>of(
                                Story.class,
                                Span.class,
                                Match.class,
                                Dismissal.class,
                                Split.class,
                                Merge.class,
                                Outcome.class,
                                Post.class,
                                Baseline.class,
                                Watchlist.class,
                                Words.class)
                        .map(SampleOf::record),
                Stream.of(aside));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatWasStoredIsReadForEver(Object sample) {
        Class<?> type = sample.getClass();
        Approved.editions(Path.of("src/test/resources/stored"), type.getSimpleName(), pretty(sample))
                .forEach(edition -> Approved.assertKept(edition, pretty(Json.MAPPER.readValue(edition, type))));
    }

    private static String pretty(Object stored) {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(stored) + "\n";
    }
}
