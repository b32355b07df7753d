package watchkeeper.reporting.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen when, in virtual time; equal times in the order in which they were noted. */
final class Agenda {
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private Instant now;
    private long noted;

    private record Item(Instant at, long number, Runnable what) {}

    Agenda(Instant start) {
        now = start;
    }

    Instant now() {
        return now;
    }

    void at(Instant time, Runnable what) {
        items.add(new Item(time.isBefore(now) ? now : time, noted++, what));
    }

    void runUntil(Instant end) {
        while (!items.isEmpty() && !items.peek().at().isAfter(end)) {
            Item item = items.remove();
            now = item.at();
            item.what().run();
        }
        now = end;
    }
}
