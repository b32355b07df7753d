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

/** Rows that go, and rows that go from one viewer to another. */
class ShiftingListsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LiveFilter OF_A =
            LiveFilter.anyOf("owners", List.of("a", "z")).shifting();

    private final String list = "list-" + UUID.randomUUID();
    private final LiveRig rig = new LiveRig(list, 100_000);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRowThatIsTakenAwayIsSeenToGoAndIsOnNoPage() {
        put(1, "k", "a");
        remove(2, "never");
        List<ServerSentEvent<JsonNode>> seen = watch(LiveFilter.NONE, "", () -> remove(3, "k"))
                .take(3)
                .collectList()
                .block(LONG);
        assertThat(seen).extracting(ServerSentEvent::event).containsExactly(null, "ready", "removed");
        assertThat(seen.getLast().id()).isEqualTo("3");
        assertThat(rig.page("").items()).isEmpty();
        assertThat(rig.lists.changesAfter(list, 0).orElseThrow().changes())
                .extracting(LiveChange::position)
                .containsExactly(1L, 3L);
    }

    @Test
    void aRowThatPassesToAnotherGoesFromTheOneAndComesToTheOther() {
        put(1, "k", "a");
        List<ServerSentEvent<JsonNode>> left =
                watch(OF_A, "", () -> put(2, "k", "b")).take(3).collectList().block(LONG);
        assertThat(left.getLast().event()).isEqualTo("removed");
        assertThat(left.getLast().data().path("key").asString()).isEqualTo("k");
        LiveFilter ofB = LiveFilter.of("owners", "b").shifting();
        assertThat(rig.view(ofB, "").blockFirst(LONG).data().path("id").asString())
                .isEqualTo("k");
        assertThat(rig.page("", ofB.butNot("author", "b")).items()).isEmpty();
        assertThat(rig.page("", ofB.butNot("author", "a")).items()).hasSize(1);
    }

    @Test
    void whoComesBackToOtherRowsStartsWithThePresentOnes() {
        put(1, "k", "a");
        put(2, "l", "b");
        String left = rig.view(OF_A, "").skip(1).blockFirst(LONG).id();
        assertThat(left).matches("2~[0-9a-f]{8}");
        LiveFilter sameInAnotherOrder =
                LiveFilter.anyOf("owners", List.of("z", "a")).shifting();
        assertThat(rig.view(sameInAnotherOrder, left).blockFirst(LONG).event()).isEqualTo("ready");
        LiveFilter asDeputy = LiveFilter.anyOf("owners", List.of("a", "b", "z")).shifting();
        assertThat(rig.view(asDeputy, left).take(4).collectList().block(LONG))
                .extracting(ServerSentEvent::event)
                .containsExactly("anew", null, null, "ready");
    }

    private reactor.core.publisher.Flux<ServerSentEvent<JsonNode>> watch(
            LiveFilter filter, String from, Runnable whenReady) {
        return rig.view(filter, from).doOnNext(event -> {
            if ("ready".equals(event.event())) {
                whenReady.run();
            }
        });
    }

    private void put(long position, String key, String owner) {
        rig.transaction.executeWithoutResult(status ->
                rig.lists.put(list, key, position, Map.of("id", key, "owners", List.of(owner), "author", owner)));
    }

    private void remove(long position, String key) {
        rig.transaction.executeWithoutResult(status -> rig.lists.remove(list, key, position));
    }
}
