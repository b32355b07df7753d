package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whether every message is there: 1, 2, 3 … of each aggregate, up to the last one that was published. */
final class Numbering {
    private Numbering() {}

    /** @param ours aggregates whose messages are all this incident's */
    static List<Fault> faults(Case given, Predicate<String> ours) {
        List<Fault> faults = new ArrayList<>();
        Map<String, NavigableMap<Long, Instant>> seen = new TreeMap<>();
        given.lines().stream().filter(line -> ours.test(line.aggregate())).forEach(line -> {
            var numbers = seen.computeIfAbsent(line.aggregate(), aggregate -> new TreeMap<>());
            if (numbers.put(line.sequence(), line.recordedAt()) != null) {
                faults.add(Fault.of(FaultKind.DOUBLED, line.aggregate(), 1, line.sequence()));
            }
        });
        Map<String, Long> published = new HashMap<>();
        given.heads().stream().filter(head -> ours.test(head.aggregate())).forEach(head -> {
            published.merge(head.aggregate(), head.last(), Math::max);
            seen.computeIfAbsent(head.aggregate(), aggregate -> new TreeMap<>());
        });
        seen.forEach((aggregate, numbers) -> {
            faults.addAll(holes(aggregate, numbers, given.settled()));
            long end = numbers.isEmpty() ? 0 : numbers.lastKey();
            long last = published.getOrDefault(aggregate, 0L);
            if (last > end) {
                faults.add(Fault.of(FaultKind.TAIL_CUT, aggregate, last, end));
            }
        });
        return faults;
    }

    /** A ledger's messages come over two partitions, its story's and its incident's: a later one may be read first. */
    private static List<Fault> holes(String aggregate, NavigableMap<Long, Instant> numbers, Instant settled) {
        List<Fault> holes = new ArrayList<>();
        long expected = 1;
        for (Map.Entry<Long, Instant> number : numbers.entrySet()) {
            for (; expected < number.getKey(); expected++) {
                if (number.getValue().isBefore(settled)) {
                    holes.add(Fault.of(FaultKind.HOLE, aggregate, expected, ""));
                }
            }
            expected = number.getKey() + 1;
        }
        return holes;
    }
}
