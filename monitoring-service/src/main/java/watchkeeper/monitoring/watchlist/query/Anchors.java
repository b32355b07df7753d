package watchkeeper.monitoring.watchlist.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which terms or marks a post must have at least one of before a query needs to be looked at. */
final class Anchors {
    private Anchors() {}

    static Set<String> rarest(List<Query> parts) {
        return parts.stream()
                .map(Query::anchors)
                .filter(anchors -> !anchors.isEmpty())
                .min(Comparator.comparingInt(Anchors::commonness))
                .orElse(Set.of());
    }

    /** A platform is common to very many posts, a term to few. */
    private static int commonness(Set<String> anchors) {
        long marks = anchors.stream().filter(Field::isMark).count();
        return anchors.size() + (marks > 0 ? 1_000 : 0);
    }

    static Set<String> ofEach(List<Query> parts) {
        Set<String> all = new HashSet<>();
        for (Query part : parts) {
            Set<String> anchors = part.anchors();
            if (anchors.isEmpty()) {
                return Set.of();
            }
            all.addAll(anchors);
        }
        return all;
    }
}
