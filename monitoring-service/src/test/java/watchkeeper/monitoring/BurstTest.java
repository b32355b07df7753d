package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.Api.Answer;
import watchkeeper.monitoring.Api.Event;
import watchkeeper.monitoring.quarantine.Quarantined;

class BurstTest extends ServiceTest {
    @Test
    void aRealBurstBecomesOneStoryAndAReplayChangesNothing() {
        List<String> lines = new ArrayList<>(Samples.hotSearch(18));
        lines.addAll(Samples.hotSearch(19));
        long expected = Samples.naming(lines, "公积金");

        Answer answer = feed.post("/api/detections", NDJSON, String.join("\n", lines));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asLong()).isEqualTo(lines.size());
        assertThat(answer.body().path("rejectedCount").asLong()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fund())
                        .singleElement()
                        .satisfies(story ->
                                assertThat(story.path("observations").asLong()).isEqualTo(expected)));
        JsonNode story = fund().getFirst();
        assertThat(story.path("wordings").size()).isEqualTo(12);
        assertThat(story.path("state").asString()).isEqualTo("OPEN");
        assertThat(story.path("firstPlatform").asString()).isEqualTo("weibo-hot-search");
        assertThat(story.path("suggested").path("level").asString()).isEqualTo("III");
        assertThat(story.path("suggested").path("clause").asString()).isEqualTo("四3");
        assertThat(story.path("heat")
                        .valueStream()
                        .mapToLong(hour -> hour.path("observations").asLong())
                        .sum())
                .isEqualTo(expected);
        assertThat(story.path("heat")
                        .valueStream()
                        .mapToLong(hour -> hour.path("reads").asLong())
                        .max()
                        .orElse(0))
                .isGreaterThan(1_000_000);

        JsonNode one = viewer.get("/api/stories/" + story.path("id").asString() + "?limit=1000")
                .body();
        assertThat(one.path("members").size()).isEqualTo((int) expected);
        assertThat(one.path("members").valueStream())
                .allSatisfy(member -> assertThat(member.path("why").asString()).contains("公积金"));

        JsonNode before = viewer.get("/api/stories").body();
        Answer again = feed.post("/api/detections", NDJSON, String.join("\n", lines));
        assertThat(again.body().path("duplicates").asLong()).isEqualTo(lines.size());
        lines.forEach(line -> kafka.send(Topics.INTAKE, "direct", line.getBytes(StandardCharsets.UTF_8)));
        marker("公租房");
        assertThat(withoutMarkers(viewer.get("/api/stories").body())).isEqualTo(withoutMarkers(before));
    }

    @Test
    void noHandleAndNoNameLeavesTheDoorOrTheTopology() {
        String secret = "Zhang San " + UUID.randomUUID();
        String named = post("棚改 " + UUID.randomUUID())
                .replace(
                        "}",
                        ",\"author\":\"%1$s\",\"nickname\":\"%1$s\",\"user_id\":\"%1$s\",\"avatar\":\"%1$s\",\"authorHash\":\"%1$s\",\"re\":{\"Author\":{\"name\":\"%1$s\"}}}"
                                .formatted(secret));
        assertThat(feed.post("/api/detections", JSON, named)
                        .body()
                        .path("accepted")
                        .asLong())
                .isEqualTo(1);
        assertThat(everything(Topics.INTAKE)).isNotEmpty().noneMatch(text -> text.contains(secret));

        kafka.send(Topics.INTAKE, "direct", named.replace("棚改", "棚改二").getBytes(StandardCharsets.UTF_8));
        kafka.send(
                Topics.INTAKE,
                "direct",
                named.replace("\"title\"", "\"heading\"").getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.INTAKE, "direct", (named + "oops").getBytes(StandardCharsets.UTF_8));
        marker("廉租房");

        for (String topic : List.of(Topics.DETECTIONS, Topics.STORIES, Quarantined.TOPIC)) {
            assertThat(everything(topic)).as(topic).isNotEmpty().noneMatch(text -> text.contains(secret));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.get("/api/detections/quarantine")
                                .body()
                                .path("items")
                                .size())
                        .isGreaterThanOrEqualTo(2));
        assertThat(admin.get("/api/detections/quarantine?limit=1000").body().toString())
                .doesNotContain(secret);
    }

    @Test
    void aLiveListResumesWithoutAGapOrADouble() {
        List<Event> start = viewer.events("/api/stories", null, event -> "ready".equals(event.name()));
        String from = start.getLast().id();
        for (int i = 0; i < 20; i++) {
            feed.post("/api/detections", JSON, post("断供"));
        }
        marker("经适房");

        List<Event> whole = viewer.events("/api/stories", from, ServiceTest::isLast);
        // How many changes a burst makes is the list's affair: it makes a row anew a few times a second at most.
        List<String> ids = ids(whole);
        int half = ids.size() / 2;
        List<Event> rest = viewer.events("/api/stories", ids.get(half - 1), ServiceTest::isLast);

        Set<String> distinct = new HashSet<>(ids);
        assertThat(distinct).hasSameSizeAs(ids);
        assertThat(ids(rest)).isEqualTo(ids.subList(half, ids.size()));
        List<Long> positions = ids.stream().map(Long::valueOf).toList();
        assertThat(positions.getLast() - positions.getFirst()).isEqualTo(positions.size() - 1);
    }
}
