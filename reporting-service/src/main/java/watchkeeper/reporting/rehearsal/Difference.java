package watchkeeper.reporting.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two lists in one, in the order of time: what stands in the first only, in the second only, in both. */
final class Difference {
    private Difference() {}

    static Stream<String> between(List<Dated> first, List<Dated> second) {
        Set<Dated> inFirst = new HashSet<>(first);
        Set<Dated> inSecond = new HashSet<>(second);
        long both = first.stream().filter(inSecond::contains).count();
        Stream<String> lines = Stream.concat(first.stream(), second.stream().filter(line -> !inFirst.contains(line)))
                .sorted(Dated.IN_ORDER)
                .map(line -> mark(inFirst.contains(line), inSecond.contains(line)) + line.text());
        long only = first.size() - both;
        long other = second.size() - both;
        return Stream.concat(
                lines,
                Stream.of(
                        "%1$d 项相同，%2$d 项仅在前者，%3$d 项仅在后者 / %1$d in both, %2$d in the first only, %3$d in the second only"
                                .formatted(both, only, other)));
    }

    private static String mark(boolean first, boolean second) {
        return first && second ? "  " : first ? "- " : "+ ";
    }
}
