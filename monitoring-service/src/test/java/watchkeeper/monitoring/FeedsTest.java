package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.outside.Signature;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.Api.Answer;

class FeedsTest extends ServiceTest {
    @Autowired
    JdbcClient db;

    @Test
    void aPolledFeedsEntriesBecomeDetectionsOnceAndAgainWhenTheyChange() {
        String id = "poll-" + UUID.randomUUID().toString().substring(0, 8);
        String url = FeedServer.SHARED.serve("/" + id, "text/xml", rss(id, "夜里施工"), "\"1\"");
        String form =
                "{\"name\":\"样例\",\"url\":\"%s\",\"interval\":\"PT1H\",\"platform\":\"bbs-%s\",\"mediaClass\":\"FORUM\"}"
                        .formatted(url, id);

        Answer created = officer.put("/api/feeds/" + id, form);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/feeds/" + id);
        await().atMost(PATIENCE).until(() -> health(id).path("state").asString().equals("OK"));
        assertThat(health(id).path("entries").asInt()).isEqualTo(3);
        assertThat(health(id).path("taken").asInt()).isEqualTo(2);
        assertThat(health(id).path("fault").isNull()).isTrue();

        poll(id);
        await().atMost(PATIENCE).until(() -> FeedServer.SHARED.answered().contains("/" + id + " 304"));

        FeedServer.SHARED.serve("/" + id, "text/xml", rss(id, "夜里施工（更新）"), "\"2\"");
        poll(id);
        await().atMost(PATIENCE).until(() -> health(id).path("taken").asInt() == 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(everything(Topics.DETECTIONS))
                        .filteredOn(text -> text.contains("\"bbs-" + id + "\""))
                        .hasSize(3)
                        .allMatch(text -> text.contains("FORUM"))
                        .noneMatch(text -> text.contains("样例网友")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(one(id).path("silence").path("lastAt").isNull())
                                .isFalse());

        assertThat(officer.delete("/api/feeds/" + id).status()).isEqualTo(204);
        assertProblem(officer.delete("/api/feeds/" + id), 404);
    }

    @Test
    void aFeedThatCannotBeReadSaysWhy() {
        String id = "gone-" + UUID.randomUUID().toString().substring(0, 8);
        String form = "{\"url\":\"http://%s/%s\"}".formatted(FeedServer.SHARED.address(), id);

        assertThat(admin.put("/api/feeds/" + id, form).status()).isEqualTo(201);

        await().atMost(PATIENCE).until(() -> health(id).path("state").asString().equals("FAILING"));
        assertThat(health(id).path("fault").asString()).isEqualTo("HTTP 404");
        assertThat(health(id).path("failures").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAddressesInsideAndFormsThatAreNone() {
        for (String inside : List.of(
                "http://127.0.0.1:1/f",
                "http://[::ffff:10.0.0.1]/f",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "http://user:word@feeds.example/")) {
            assertProblem(admin.put("/api/feeds/inside", "{\"url\":\"%s\"}".formatted(inside)), 400);
        }
        assertProblem(admin.put("/api/feeds/NO", "{\"kind\":\"WEBHOOK\"}"), 400);
        assertProblem(admin.put("/api/feeds/short", "{\"kind\":\"WEBHOOK\",\"secret\":\"whsec_AAAA\"}"), 400);
        assertProblem(admin.put("/api/feeds/fast", "{\"url\":\"http://a.example/\",\"interval\":\"PT1S\"}"), 400);
        assertProblem(feed.put("/api/feeds/x", "{\"kind\":\"WEBHOOK\"}"), 403);
        assertProblem(viewer.get("/api/feeds/none"), 404);
    }

    private static boolean isOf(String feed, Api.Event event) {
        return event.data().path("id").asString().equals(feed);
    }

    @Test
    void aSignedWebhookNeedsNoTokenAndIsTakenOnce() {
        String id = "hook-" + UUID.randomUUID().toString().substring(0, 8);
        Answer created = admin.put("/api/feeds/" + id, "{\"kind\":\"WEBHOOK\"}");
        Signature signature = new Signature(created.body().path("secret").asString());
        assertThat(one(id).has("secret")).isFalse();
        JsonNode live = viewer.events("/api/feeds", null, event -> isOf(id, event))
                .getLast()
                .data();
        assertThat(live.path("kind").asString()).isEqualTo("WEBHOOK");
        assertThat(live.has("secret")).isFalse();
        assertThat(admin.put("/api/feeds/" + id, "{\"kind\":\"WEBHOOK\"}")
                        .body()
                        .has("secret"))
                .isFalse();
        String body = post("限购");
        Instant now = InstantSource.system().instant();

        assertProblem(hook(id, "m1", now, "v1,AAAA", body), 401);
        assertProblem(hook(id, "m1", now, sign(signature, "m1", now, body), body + " "), 401);
        Instant old = now.minus(Duration.ofMinutes(6));
        assertProblem(hook(id, "m1", old, sign(signature, "m1", old, body), body), 401);
        assertProblem(hook("nobody", "m1", now, sign(signature, "m1", now, body), body), 401);
        assertProblem(api(null).post("/api/feeds/" + id + "/detections", JSON, body), 401);

        Answer first = hook(id, "m1", now, sign(signature, "m1", now, body), body);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().path("accepted").asInt()).isEqualTo(1);
        assertProblem(hook(id, "m1", now, sign(signature, "m1", now, body), body), 409);
        Instant later = now.plusSeconds(1);
        assertThat(hook(id, "m1", later, sign(signature, "m1", later, body), body)
                        .body()
                        .path("duplicates")
                        .asInt())
                .isEqualTo(1);

        String made = admin.put("/api/feeds/" + id, "{\"kind\":\"WEBHOOK\",\"secret\":\"generate\"}")
                .body()
                .path("secret")
                .asString();
        assertProblem(hook(id, "m2", now, sign(signature, "m2", now, body), body), 401);
        assertThat(hook(id, "m2", now, sign(new Signature(made), "m2", now, body), body)
                        .status())
                .isEqualTo(202);
        assertThat(db.sql("select count(*) from feed where position('whsec_'::bytea in secret) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSourceThatFallsSilentIsToldOnceAndAgainWhenItSpeaks() {
        String platform = "quiet-" + UUID.randomUUID().toString().substring(0, 8);
        await().atMost(PATIENCE)
                .until(() -> db.sql("update listening set since = '2020-01-01'").update() == 1);
        db.sql("""
                insert into pulse (source, last_at, beat_at, gaps)
                values (?, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '{3600,3600,3600,3600,3600,7200}')""").param(platform).update();

        // A pause of this process would make it listen anew from now on.
        await().atMost(PATIENCE).until(() -> {
            db.sql("update listening set since = '2020-01-01'").update();
            return said(platform).size() == 1;
        });
        assertThat(one(platform).path("silence").path("state").asString()).isEqualTo("SILENT");
        assertThat(one(platform).path("registered").asBoolean()).isFalse();
        assertThat(said(platform).getFirst()).contains("FeedFellSilent", "PT3H");

        await().atMost(PATIENCE).until(() -> {
            feed.post("/api/detections", JSON, post("回来了").replace("\"weibo\"", "\"" + platform + "\""));
            return said(platform).size() == 2;
        });
        assertThat(said(platform).getLast()).contains("FeedSpokeAgain", "2026-01-01T00:00:00Z");
        assertThat(one(platform).path("silence").path("state").asString()).isEqualTo("SPEAKING");
    }

    private List<String> said(String source) {
        String all = String.join("\n", everything(Topics.FEEDS));
        return db
                .sql("select type || body from feed_notice where source = ? and sent order by sequence")
                .param(source)
                .query(String.class)
                .list()
                .stream()
                .filter(said -> all.contains(source + ":"))
                .toList();
    }

    private Answer hook(String feed, String id, Instant at, String signature, String body) {
        return api(null)
                .post(
                        "/api/feeds/" + feed + "/detections",
                        JSON,
                        body,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(at.getEpochSecond()),
                        "webhook-signature",
                        signature);
    }

    private static String sign(Signature signature, String id, Instant at, String body) {
        return signature.of(id, at, body.getBytes(StandardCharsets.UTF_8));
    }

    private void poll(String id) {
        db.sql("update feed set next_poll_at = '2020-01-01' where id = ?")
                .param(id)
                .update();
    }

    private JsonNode one(String id) {
        return viewer.get("/api/feeds/" + id).body();
    }

    private JsonNode health(String id) {
        return one(id).path("health");
    }

    /** Three entries: one new, one new and changing, one too old to be taken. */
    private static byte[] rss(String mark, String changing) {
        String now = "<pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        InstantSource.system().instant().atOffset(ZoneOffset.UTC)) + "</pubDate>";
        String item = "<item><title>%s</title><link>https://bbs.example/%s</link><author>样例网友</author>%s</item>";
        return ("<?xml version=\"1.0\" encoding=\"gb2312\"?><rss version=\"2.0\"><channel><title>t</title>"
                        + "<link>https://bbs.example/</link><description>d</description>"
                        + item.formatted("喆喆发帖", mark + "/1", now)
                        + item.formatted(changing, mark + "/2", "")
                        + item.formatted("旧闻", mark + "/3", "<pubDate>Mon, 01 Jan 2024 00:00:00 GMT</pubDate>")
                        + "</channel></rss>")
                .getBytes(Charset.forName("GBK"));
    }
}
