package watchkeeper.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

/** Viewers who come, go and come again at any moment while rows change, on two instances, against the truth. */
class LiveViewersTest {
    private static final int VIEWERS = 20;
    private static final int TRANSACTIONS = 400;
    private static final long SEED = 20260818;
    private static final String END = "the end";

    private final String list = "list-" + UUID.randomUUID();
    private final List<Change> truth = new CopyOnWriteArrayList<>();

    record Change(String id, long position, String key, int number) {}

    @Test
    void nothingIsLostOrDoubledWhateverTheMoment() throws Exception {
        try (LiveRig one = new LiveRig(list, 100_000);
                LiveRig other = new LiveRig(list, 100_000);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> write(one));
            List<Future<?>> viewers = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                Random random = new Random(SEED + i);
                LiveRig instance = i % 2 == 0 ? one : other;
                Callable<?> viewer = () -> {
                    view(instance, other, random);
                    return null;
                };
                viewers.add(threads.submit(viewer));
            }
            writer.get();
            for (Future<?> viewer : viewers) {
                viewer.get();
            }
        }
    }

    private void write(LiveRig rig) {
        Random random = new Random(SEED);
        long position = 0;
        int number = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<Change> changes = new ArrayList<>();
            for (int events = random.nextInt(1, 4); events > 0; events--) {
                position += random.nextInt(1, 5);
                int rows = random.nextInt(4) == 0 ? 3 : 1;
                for (int row = 1; row <= rows; row++) {
                    String id = row == rows ? "" + position : position + "." + row;
                    changes.add(new Change(id, position, "k" + row + random.nextInt(10), ++number));
                }
            }
            write(rig, changes);
        }
        write(rig, List.of(new Change("" + (position + 1), position + 1, END, number + 1)));
    }

    /** What is noted as true before the commit can be compared only at the end; viewers wait for the end. */
    private void write(LiveRig rig, List<Change> changes) {
        rig.transaction.executeWithoutResult(status ->
                changes.forEach(change -> rig.lists.put(list, change.key(), change.position(), body(change))));
        truth.addAll(changes);
    }

    private static Map<String, Object> body(Change change) {
        return Map.of("key", change.key(), "number", change.number());
    }

    /** Comes, hangs up after some events, comes again with the last id, on either instance, until the end is seen. */
    private void view(LiveRig instance, LiveRig other, Random random) {
        Map<String, Integer> rows = new TreeMap<>();
        List<Integer> numbers = new ArrayList<>();
        String lastId = "";
        String readyAt = "";
        while (!rows.containsKey(END)) {
            LiveRig at = random.nextBoolean() ? instance : other;
            int patience = lastId.isEmpty() ? 200 : random.nextInt(1, 120);
            List<ServerSentEvent<JsonNode>> events = at.view("", lastId)
                    .takeUntil(event -> event.data().path("key").asString("").equals(END))
                    .take(patience)
                    .collectList()
                    .block(Duration.ofSeconds(120));
            for (ServerSentEvent<JsonNode> event : events) {
                if ("ready".equals(event.event())) {
                    readyAt = readyAt.isEmpty() ? event.id() : readyAt;
                } else {
                    rows.put(
                            event.data().path("key").asString(),
                            event.data().path("number").asInt());
                }
                if (event.event() == null && event.id() != null) {
                    numbers.add(event.data().path("number").asInt());
                }
                lastId = event.id() == null ? lastId : event.id();
            }
        }
        long from = Long.parseLong(readyAt);
        assertThat(numbers)
                .containsExactlyElementsOf(truthNow().stream()
                        .filter(change -> change.position() > from)
                        .map(Change::number)
                        .toList());
        Map<String, Integer> end = new TreeMap<>();
        truthNow().forEach(change -> end.put(change.key(), change.number()));
        assertThat(rows).isEqualTo(end);
    }

    /** The last commit is seen before the writer has noted it. */
    private List<Change> truthNow() {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !truth.isEmpty() && truth.getLast().key().equals(END));
        return truth;
    }
}
