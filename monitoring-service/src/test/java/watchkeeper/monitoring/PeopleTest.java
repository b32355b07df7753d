package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.Api.Answer;

class PeopleTest extends ServiceTest {
    @Test
    void aWatchlistHasVersionsAndMatchesAtOnce() {
        String word = "噪音" + Math.abs(UUID.randomUUID().hashCode());
        String form = "{\"name\":\"噪音\",\"sensitivity\":\"NORMAL\",\"queries\":[\"%s\"],\"reason\":\"%s\"}";
        assertThat(viewer.get("/api/watchlists").body().path("items").size()).isGreaterThanOrEqualTo(7);

        assertThat(officer.put("/api/watchlists/noise", form.formatted("无关词", "summer"))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.put("/api/watchlists/noise", form.formatted(word, "louder"))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        JsonNode versions = viewer.get("/api/watchlists/noise/versions").body().path("items");
        assertThat(versions.get(0).path("reason").asString()).isEqualTo("louder");
        assertThat(versions.get(1).path("changedBy").asString()).isEqualTo("duty-officer");
        Answer refused = officer.put("/api/watchlists/noise", form.formatted("噪音 OR (", "x"));
        assertProblem(refused, 400);
        assertThat(refused.body().path("position").asInt()).isEqualTo(7);
        assertThat(refused.body().path("field").asString()).isEqualTo("queries[0]");

        await().atMost(PATIENCE).until(() -> {
            feed.post("/api/detections", JSON, post(word));
            return stories("noise").size() == 1;
        });
    }

    @Test
    void storiesAreSplitAndMergedAndTheMembersFollow() {
        String nonce = Integer.toString(Math.abs(UUID.randomUUID().hashCode()), 36);
        feed.post("/api/detections", JSON, post("停贷一号院" + nonce));
        feed.post("/api/detections", JSON, post("停贷一号院" + nonce + "又一条"));
        await().atMost(PATIENCE)
                .until(() -> mortgage(nonce).size() == 1
                        && items(mortgage(nonce).getFirst()).size() == 2);
        String story = mortgage(nonce).getFirst().path("id").asString();
        String moved = items(mortgage(nonce).getFirst()).getLast();
        String split = "/api/stories/" + story + "/split";
        String body = "{\"items\":[\"%s\"],\"reason\":\"两回事\"}".formatted(moved);

        assertProblem(viewer.post(split, JSON, body), 403);
        assertProblem(officer.post(split, JSON, "{\"items\":[],\"reason\":\"x\"}"), 400);
        assertProblem(officer.post(split, JSON, "{\"items\":[\"weibo:none\"],\"reason\":\"x\"}"), 409);
        assertProblem(officer.post("/api/stories/nobody/split", JSON, body), 404);
        assertThat(done(story, officer.post(split, JSON, body)).path("done").asBoolean())
                .isTrue();

        await().atMost(PATIENCE).until(() -> mortgage(nonce).size() == 2);
        JsonNode other = mortgage(nonce).stream()
                .filter(one -> one.path("splitFrom").asString("").equals(story))
                .findFirst()
                .orElseThrow();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(items(other)).containsExactly(moved));
        String merge = "/api/stories/" + other.path("id").asString() + "/merge";
        assertProblem(officer.post(merge, JSON, "{\"into\":\"nobody\",\"reason\":\"x\"}"), 400);
        Answer ordered = officer.post(merge, JSON, "{\"into\":\"%s\",\"reason\":\"一回事\"}".formatted(story));
        assertThat(done(other.path("id").asString(), ordered).path("other").asString())
                .isEqualTo(story);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode survivor = viewer.get("/api/stories/" + story).body();
            assertThat(survivor.path("observations").asLong()).isEqualTo(2);
            assertThat(survivor.path("members").size()).isEqualTo(2);
            assertThat(survivor.path("spread").size()).isEqualTo(1);
            assertThat(survivor.path("sources").size()).isEqualTo(1);
            assertThat(viewer.get("/api/stories/" + other.path("id").asString())
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("MERGED");
        });
        assertProblem(officer.post(merge, JSON, "{\"into\":\"%s\",\"reason\":\"x\"}".formatted(story)), 409);
    }

    private List<JsonNode> mortgage(String nonce) {
        return stories("mortgage").stream()
                .filter(story -> story.path("title").asString().contains(nonce))
                .toList();
    }

    private List<String> items(JsonNode story) {
        return viewer.get("/api/stories/" + story.path("id").asString())
                .body()
                .path("members")
                .valueStream()
                .map(member -> member.path("item").asString())
                .toList();
    }

    private JsonNode done(String story, Answer ordered) {
        assertThat(ordered.status()).isEqualTo(202);
        String command = "/api/stories/" + story + "/commands/"
                + ordered.body().path("command").asString();
        await().atMost(PATIENCE)
                .until(() -> !viewer.get(command).body().path("outcome").isNull());
        return viewer.get(command).body().path("outcome");
    }

    @Test
    void aDismissalTravelsThroughTheTopology() {
        feed.post("/api/detections", JSON, post("强拆"));
        await().atMost(PATIENCE)
                .until(() -> stories("demolition").stream()
                        .anyMatch(story -> !story.path("suggested").isNull()));
        String id = stories("demolition").getFirst().path("id").asString();

        assertProblem(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\" \"}"), 400);
        assertThat(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\"别处的事\"}")
                        .status())
                .isEqualTo(202);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode story = viewer.get("/api/stories/" + id).body();
            assertThat(story.path("state").asString()).isEqualTo("DISMISSED");
            assertThat(story.path("dismissed").path("by").asString()).isEqualTo("duty-officer");
        });
        assertProblem(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\"x\"}"), 409);
    }

    @Test
    void aQuarantinedRecordIsListedDownloadedAndPutBack() throws Exception {
        String title = "共有产权房 " + UUID.randomUUID();
        String bad = post(title).replace("\"title\"", "\"heading\"").replace("}", ",\"author\":\"Zhang San\"}");
        kafka.send(Topics.INTAKE, "direct", bad.getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.INTAKE, "direct", (bad + "oops").getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE).until(() -> originals(title).size() == 2);

        assertThat(quarantined().toString()).doesNotContain(title);
        List<String> originals = originals(title);
        assertThat(originals).contains(bad + "oops");
        assertThat(originals)
                .filteredOn(one -> !one.endsWith("oops"))
                .singleElement()
                .satisfies(one -> assertThat(one).doesNotContain("Zhang"));
        String id = quarantined().getFirst().path("id").asString();
        assertProblem(officer.get("/api/detections/quarantine/" + id), 403);
        assertProblem(admin.get("/api/detections/quarantine/none"), 404);

        int before = quarantined().size();
        for (JsonNode entry : quarantined()) {
            if (entry.path("kept").asBoolean()) {
                Answer answer = admin.post(
                        "/api/detections/quarantine/" + entry.path("id").asString() + "/replay", JSON, "{}");
                assertThat(answer.status()).isEqualTo(202);
            }
        }
        await().atMost(PATIENCE).until(() -> originals(title).size() == 4);
        assertThat(quarantined()).hasSizeGreaterThan(before);
        assertProblem(admin.post("/api/detections/quarantine/none/replay", JSON, "{}"), 404);
    }

    @Test
    void theQuarantineIsPagedNewestFirstWithoutAGapOrADouble() {
        int before = quarantined().size();
        for (int i = 0; i < 12; i++) {
            kafka.send(Topics.INTAKE, 0, "direct", ("oops " + i).getBytes(StandardCharsets.UTF_8));
        }
        await().atMost(PATIENCE).until(() -> quarantined().size() >= before + 12);
        List<String> all =
                quarantined().stream().map(one -> one.path("id").asString()).toList();

        List<String> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page =
                    admin.get("/api/detections/quarantine?limit=5" + after).body();
            page.path("items").forEach(one -> paged.add(one.path("id").asString()));
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asString();
        }

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    private List<String> originals(String naming) {
        return quarantined().stream()
                .filter(one -> one.path("kept").asBoolean())
                .map(one -> admin.text(
                        "/api/detections/quarantine/" + one.path("id").asString()))
                .filter(text -> text.contains(naming))
                .toList();
    }
}
