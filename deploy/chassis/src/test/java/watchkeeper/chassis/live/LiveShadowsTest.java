package watchkeeper.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

class LiveShadowsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final String list = "list-" + UUID.randomUUID();
    private final UUID rebuild = UUID.randomUUID();
    private final LiveRig rig = new LiveRig(list, 100_000);
    private final LiveShadows shadows = new LiveShadows(rig.db);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void onlyWhatDiffersIsPutRightAndAViewerSeesEachRowOfIt() {
        for (String key : List.of("right", "wrong", "too many")) {
            put(1, key, "LIVE");
        }
        shadow("right", "LIVE");
        shadow("wrong", "FOLDED");
        shadow("missing", "FOLDED");

        List<ServerSentEvent<JsonNode>> seen = rig.view("", "1")
                .doOnNext(event -> {
                    if ("ready".equals(event.event())) {
                        mend(5);
                    }
                })
                .filter(event -> !"ready".equals(event.event()))
                .take(3)
                .collectList()
                .block(LONG);
        assertThat(seen).extracting(ServerSentEvent::id).containsExactly("5.1", "5.2", "5");
        assertThat(seen.subList(0, 1))
                .allMatch(event -> event.data().path("state").asString().equals("FOLDED"));
        assertThat(seen.get(1).event()).isEqualTo("removed");
        assertThat(seen.get(1).data().path("key").asString()).isEqualTo("too many");
        assertThat(rig.page("").items())
                .extracting(row ->
                        row.path("id").asString() + " " + row.path("state").asString())
                .containsExactlyInAnyOrder("right LIVE", "wrong FOLDED", "missing FOLDED");
    }

    @Test
    void whereNothingDiffersNothingIsSeen() {
        put(1, "a", "LIVE");
        shadow("a", "LIVE");
        assertThat(mend(5)).isZero();
        assertThat(rig.lists.changesAfter(list, 1).orElseThrow().changes()).isEmpty();
    }

    @Test
    void shadowsOfOneRebuildAreNotThoseOfAnother() {
        shadow("a", "FOLDED");
        UUID other = UUID.randomUUID();
        assertThat(shadows.find(other, list, "a")).isEmpty();
        assertThat(shadows.find(rebuild, list, "a")).isPresent();
        assertThat(shadows.count(rebuild, list)).isEqualTo(1);
        shadows.keepOnly(other);
        assertThat(shadows.count(rebuild, list)).isZero();
    }

    private int mend(long position) {
        Integer differing = rig.transaction.execute(status -> {
            int found = shadows.mend(rebuild, list, position);
            rig.lists.reached(List.of(list), position);
            return found;
        });
        return differing == null ? -1 : differing;
    }

    private void put(long position, String key, String state) {
        rig.transaction.executeWithoutResult(status -> rig.lists.put(list, key, position, row(key, state)));
    }

    private void shadow(String key, String state) {
        shadows.put(rebuild, list, Map.of(key, row(key, state)));
    }

    private static Map<String, Object> row(String key, String state) {
        return Map.of("id", key, "state", state);
    }
}
