package watchkeeper.reporting.ledger;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import watchkeeper.reporting.duty.Dated;
import watchkeeper.reporting.event.LedgerEvent.FactTaken;

/** How far a ledger has come with each aggregate that its facts are from: which numbers it had, and when the last was. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Sources {
    private SortedMap<String, Instant> last = new TreeMap<>();
    private SortedMap<String, Long> numbers = new TreeMap<>();
    private SortedMap<String, SortedSet<Long>> holes = new TreeMap<>();

    /** A number that was jumped over is still taken when it comes. */
    boolean have(String source, long number) {
        return number <= numbers.getOrDefault(source, 0L)
                && !holes.getOrDefault(source, Collections.emptySortedSet()).contains(number);
    }

    /** Numbers tell the order of a source's facts, whatever its clock said; a number that was jumped over stands for itself. */
    Dated take(FactTaken event) {
        String source = event.source();
        boolean jumpedOver = event.sequence() <= numbers.getOrDefault(source, 0L);
        Dated dated = jumpedOver
                ? Dated.asRecorded(event.fact())
                : Dated.after(last.getOrDefault(source, Instant.MIN), event.fact());
        if (!jumpedOver) {
            last.put(source, dated.at());
        }
        number(source, event.sequence());
        return dated;
    }

    private void number(String source, long number) {
        SortedSet<Long> open = holes.computeIfAbsent(source, s -> new TreeSet<>());
        open.remove(number);
        LongStream.range(numbers.getOrDefault(source, number - 1) + 1, number).forEach(hole -> open.add(hole));
        numbers.merge(source, number, Math::max);
    }
}
