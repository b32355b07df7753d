package watchkeeper.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;

class LiveListsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final String list = "list-" + UUID.randomUUID();
    private final LiveRig one = new LiveRig(list, 100_000);

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void pagesByCursorInTheOrderOfTheKeys() {
        IntStream.rangeClosed(1, 5).forEach(n -> put(n, "k" + n, "OPEN"));

        List<String> ids = new ArrayList<>();
        LivePage page = one.page("limit=2");
        while (true) {
            page.items().forEach(row -> ids.add(row.path("id").asString()));
            if (page.next() == null) {
                break;
            }
            page = one.page("limit=2&after=" + page.next());
        }
        assertThat(ids).containsExactly("k1", "k2", "k3", "k4", "k5");
        assertThat(page.position()).isEqualTo(5);
        assertThatThrownBy(() -> one.page("limit=0")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> one.view("", "yesterday")).isInstanceOf(Refusal.class);
    }

    @Test
    void aNewViewerGetsTheRowsThenReadyThenTheChanges() {
        put(1, "a", "OPEN");
        put(3, "b", "OPEN");
        List<ServerSentEvent<JsonNode>> events = one.view("", "")
                .doOnNext(event -> {
                    if ("ready".equals(event.event())) {
                        put(7, "a", "CLOSED");
                    }
                })
                .take(4)
                .collectList()
                .block(LONG);
        assertThat(events).extracting(ServerSentEvent::id).containsExactly(null, null, "3", "7");
        assertThat(events).extracting(ServerSentEvent::event).containsExactly(null, null, "ready", null);
        assertThat(events.getLast().data().path("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void aFilterHoldsForRowsAndForChanges() {
        put(1, "a", "OPEN");
        put(2, "b", "CLOSED");
        List<String> seen = one.view("state=OPEN,LATE", "")
                .doOnNext(event -> {
                    if ("ready".equals(event.event())) {
                        put(3, "b", "CLOSED");
                        put(4, "c", "LATE");
                    }
                })
                .filter(event -> event.event() == null)
                .take(2)
                .map(event -> event.data().path("id").asString())
                .collectList()
                .block(LONG);
        assertThat(seen).containsExactly("a", "c");
        assertThat(one.page("unit=unit-b").items()).isEmpty();
        assertThat(one.page("unit=unit-a").items()).hasSize(3);
    }

    @Test
    void whatADoorFixesNoRequestLoosens() {
        put(1, "a", "OPEN");
        put(2, "b", "CLOSED");
        assertThat(one.page("state=OPEN", LiveFilter.of("state", "CLOSED")).items())
                .extracting(row -> row.path("id").asString())
                .containsExactly("b");
        assertThat(one.page("state=OPEN", LiveFilter.anyOf("units", List.of("unit-b", "unit-a")))
                        .items())
                .extracting(row -> row.path("id").asString())
                .containsExactly("a");
        assertThat(one.page("", LiveFilter.plain("id", "b")).items())
                .extracting(row -> row.path("id").asString())
                .containsExactly("b");
        assertThatThrownBy(() -> LiveFilter.plain("id'", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(one.page("", LiveFilter.anyOf("units", List.of())).items()).isEmpty();
        assertThat(one.page("state=,").items()).isEmpty();
    }

    @Test
    void theNewestAreThoseThatChangedLast() {
        IntStream.rangeClosed(1, 5).forEach(n -> put(n, "k" + n, "OPEN"));
        put(6, "k2", "CLOSED");
        assertThat(one.lists.newest(list, LiveFilter.of("units", "unit-a"), 3))
                .extracting(row -> row.path("id").asString())
                .containsExactly("k2", "k5", "k4");
    }

    @Test
    void aListThatHasNothingToChangeMovesOnAllTheSame() {
        put(1, "a", "OPEN");
        one.transaction.executeWithoutResult(status -> one.lists.reached(List.of(list, list + "-other"), 9));
        one.transaction.executeWithoutResult(status -> one.lists.reached(List.of(list), 4));
        assertThat(one.page("").position()).isEqualTo(9);
        assertThat(idsFrom("1", 0)).isEmpty();
        put(10, "a", "CLOSED");
        assertThat(idsFrom("9", 1)).containsExactly("10");
    }

    @Test
    void severalRowsUnderOnePositionCanBeLeftAndResumedInBetween() {
        one.transaction.executeWithoutResult(status -> {
            put(1, "a", "OPEN");
            put(1, "b", "OPEN");
            put(1, "c", "OPEN");
        });
        put(2, "d", "OPEN");
        assertThat(idsFrom("0", 4)).containsExactly("1.1", "1.2", "1", "2");
        assertThat(idsFrom("1.1", 3)).containsExactly("1.2", "1", "2");
        assertThat(idsFrom("1", 1)).containsExactly("2");
    }

    @Test
    void aSecondInstanceOverTheSameDatabaseShowsWhatTheFirstWrote() {
        put(1, "a", "OPEN");
        try (LiveRig other = new LiveRig(list, 100_000)) {
            List<String> ids = other.view("", "1")
                    .doOnNext(event -> {
                        if ("ready".equals(event.event())) {
                            put(2, "a", "CLOSED");
                        }
                    })
                    .filter(event -> event.event() == null)
                    .take(1)
                    .map(ServerSentEvent::id)
                    .collectList()
                    .block(LONG);
            assertThat(ids).containsExactly("2");
        }
    }

    @Test
    void aStreamEndsWithItsToken() {
        put(1, "a", "OPEN");
        assertThat(one.view("", "", Duration.ofSeconds(5)).collectList().block(LONG))
                .hasSize(2);
        assertThat(one.view("", "", Duration.ofSeconds(-5)).collectList().block(LONG))
                .isEmpty();
    }

    @Test
    void whoResumesFromAPrunedOrUnknownPositionGetsThePresentRows() {
        try (LiveRig forgetful = new LiveRig(list, 50)) {
            forgetful.transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, 1001)
                    .forEach(n -> forgetful.lists.put(list, "k" + n % 10, n, row("k", "S"))));
            assertThat(forgetful
                            .db
                            .sql("select min(position) from live_change where list = ?")
                            .param(list)
                            .query(Long.class)
                            .single())
                    .isEqualTo(952);
            for (String gone : List.of("1", "950", "5000")) {
                List<ServerSentEvent<JsonNode>> events =
                        forgetful.view("", gone).take(12).collectList().block(LONG);
                assertThat(events.getFirst().event()).isEqualTo("anew");
                assertThat(events.subList(1, 11)).allMatch(event -> event.id() == null && event.event() == null);
                assertThat(events.getLast().id()).isEqualTo("1001");
            }
            assertThat(forgetful.view("", "951").take(1).blockFirst(LONG).id()).isEqualTo("952");
        }
    }

    private List<String> idsFrom(String place, int count) {
        return one.view("", place)
                .filter(event -> event.event() == null)
                .take(count)
                .map(ServerSentEvent::id)
                .collectList()
                .block(LONG);
    }

    private void put(long position, String key, String state) {
        one.transaction.executeWithoutResult(status -> one.lists.put(list, key, position, row(key, state)));
    }

    private static Map<String, Object> row(String key, String state) {
        return Map.of("id", key, "state", state, "units", List.of("unit-a"));
    }
}
