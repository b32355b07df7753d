package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/**
 * Which working-day notices a ledger counted with: it says so itself, since nobody else knows what it had read by then. What
 * they say is read from the notices, and what it counts with must be the newest in the end.
 */
final class Notices {
    private final List<Line> published;
    private final TreeMap<Long, String> named = new TreeMap<>();

    Notices(Case given, String ledger) {
        published = given.lines().stream()
                .filter(line -> line.message() instanceof CalendarYear)
                .toList();
        long[] taken = {0};
        given.of(ledger).sorted(Comparator.comparingLong(Line::sequence)).forEach(line -> {
            if (line.message() instanceof DutyMessage.FactTaken) {
                taken[0] = line.sequence();
            }
            Written.of(line)
                    .map(written -> written.slot().calendar())
                    .filter(Objects::nonNull)
                    .forEach(versions -> named.merge(taken[0], versions, (one, other) -> one + "," + other));
        });
    }

    /** Those that the ledger counted with when it took a fact. */
    Calendar countedUpon(long taken) {
        String versions = named.get(taken);
        return new Calendar(
                versions == null
                        ? published.stream()
                                .map(line -> (CalendarYear) line.message())
                                .toList()
                        : Arrays.stream(versions.split(","))
                                .flatMap(this::version)
                                .toList());
    }

    private Stream<CalendarYear> version(String named) {
        return published.stream()
                .map(line -> (CalendarYear) line.message())
                .filter(year -> named.equals(year.year() + "/" + year.version()));
    }

    /** The newest of the years that a slot was counted with, as its text has it. */
    String newest(String calendar, Instant settled) {
        Map<Integer, String> newest = new TreeMap<>();
        published.stream()
                .filter(line -> line.recordedAt().isBefore(settled))
                .map(line -> (CalendarYear) line.message())
                .forEach(year -> newest.put(year.year(), year.version()));
        return Arrays.stream(calendar.split(","))
                .map(named -> Integer.valueOf(named.substring(0, named.indexOf('/'))))
                .map(year -> year + "/" + newest.getOrDefault(year, "none"))
                .collect(Collectors.joining(","));
    }
}
