package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.Api.Answer;
import watchkeeper.monitoring.Api.Event;

class WatchlistsTest extends ServiceTest {
    private final String nonce = "号" + Math.abs(UUID.randomUUID().hashCode()) + "末";

    @Test
    void saysWhatAVersionWouldHaveMatchedLastWeekAndRefusesOneThatMatchesTooMuch() {
        String rare = "渗水" + nonce;
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> post(i < 3 ? rare : "闲谈"))
                .collect(Collectors.joining("\n"));
        feed.post("/api/detections", NDJSON, lines);

        String preview = "/api/watchlists/leaks/preview";
        assertProblem(viewer.post(preview, JSON, form(rare)), 403);
        await().atMost(PATIENCE).until(() -> {
            JsonNode now = officer.post(preview, JSON, form(rare)).body();
            return now.path("posts").asInt() >= 1_000 && now.path("matched").asInt() == 3;
        });
        JsonNode seen =
                officer.post(preview, JSON, form(rare + " platform:weibo")).body();
        assertThat(seen.path("matched").asInt()).isEqualTo(3);
        assertThat(seen.path("complete").asBoolean()).isTrue();
        assertThat(seen.path("tooBroad").asBoolean()).isFalse();
        assertThat(seen.path("added").asInt()).isEqualTo(3);
        assertThat(seen.at("/queries/0/matched").asInt()).isEqualTo(3);
        assertThat(seen.at("/examples/0/highlights/0/end").asInt()).isEqualTo(rare.length());

        String everything = "mediaClass:SOCIAL OR mediaClass:FORUM OR mediaClass:MAINSTREAM OR mediaClass:OTHER";
        Answer refused = officer.put("/api/watchlists/everything", form(rare, everything));
        assertProblem(refused, 400);
        assertThat(refused.body().path("field").asString()).isEqualTo("queries[1]");
        assertThat(refused.body().path("position").asInt()).isZero();
        assertThat(viewer.get("/api/watchlists/everything").status()).isEqualTo(404);
        Answer field = officer.put("/api/watchlists/everything", form("房 platfrom:weibo"));
        assertProblem(field, 400);
        assertThat(field.body().path("position").asInt()).isEqualTo(2);
        String meant = form("闲谈").replace("{", "{\"broad\":true,");
        assertThat(officer.put("/api/watchlists/idle-talk", meant).status()).isEqualTo(200);
        assertThat(officer.put("/api/watchlists/idle-talk", form()).status()).isEqualTo(200);
    }

    @Test
    void theListsArePagedAndLive() {
        JsonNode page = viewer.get("/api/watchlists?limit=2").body();
        assertThat(page.path("items").size()).isEqualTo(2);
        assertThat(viewer.get("/api/watchlists?after=" + page.path("next").asString())
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isGreaterThan(page.path("next").asString());
        List<Event> present = viewer.events("/api/watchlists", null, event -> "ready".equals(event.name()));
        assertThat(present)
                .extracting(event -> event.data().path("id").asString())
                .contains("housing-fund");

        officer.put("/api/watchlists/live", form(nonce));

        List<Event> change = viewer.events("/api/watchlists", present.getLast().id(), event -> event.name() == null);
        assertThat(change.getLast().data().path("id").asString()).isEqualTo("live");
        assertThat(change.getLast().data().at("/queries/0").asString()).isEqualTo(nonce);
        assertThat(change.getLast().data().path("changedAt"))
                .isEqualTo(viewer.get("/api/watchlists/live").body().path("changedAt"));
    }

    @Test
    void allListsTogetherHaveAtMostTenThousandQueries() {
        String[] many = IntStream.range(0, 9_900).mapToObj(i -> nonce + i).toArray(String[]::new);
        assertThat(officer.put("/api/watchlists/many", form(many)).status()).isEqualTo(200);
        String[] more = IntStream.range(0, 101).mapToObj(i -> nonce + "x" + i).toArray(String[]::new);
        Answer refused = officer.put("/api/watchlists/more", form(more));
        assertProblem(refused, 400);
        assertThat(refused.body().path("field").asString()).isEqualTo("queries");

        await().atMost(PATIENCE).until(() -> {
            feed.post("/api/detections", JSON, post(nonce + "9899"));
            return !stories("many").isEmpty();
        });
        JsonNode member = viewer.get(
                        "/api/stories/" + stories("many").getFirst().path("id").asString())
                .body()
                .at("/members/0");
        assertThat(member.at("/highlights/0/begin").asInt()).isZero();
        assertThat(member.at("/highlights/0/field").asString()).isEqualTo("title");
        assertThat(officer.put("/api/watchlists/many", form()).status()).isEqualTo(200);
    }

    private static String form(String... queries) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", "试")
                .put("reason", "试")
                .set("queries", Json.MAPPER.valueToTree(queries))
                .toString();
    }
}
