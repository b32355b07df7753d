package watchkeeper.monitoring.watchlist.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.match.Highlights;
import watchkeeper.monitoring.watchlist.match.Hit;
import watchkeeper.monitoring.watchlist.match.Matcher;
import watchkeeper.monitoring.watchlist.preview.Preview.Example;
import watchkeeper.monitoring.watchlist.preview.Preview.PerQuery;

/** Counts what each query of a version matches, and what the version in force does. */
final class Counting {
    private static final String IN_FORCE = "in force";

    private final List<String> queries;
    private final Matcher matcher;
    private final long[] perQuery;
    private final Set<String> items = new HashSet<>();
    private final List<Example> examples = new ArrayList<>();
    private long matched;
    private long added;
    private long lost;

    Counting(Watchlist wanted, Optional<Watchlist> inForce) {
        queries = wanted.queries();
        perQuery = new long[queries.size()];
        List<Watchlist> each = new ArrayList<>(IntStream.range(0, queries.size())
                .mapToObj(index -> named(Integer.toString(index), wanted, List.of(queries.get(index))))
                .toList());
        inForce.ifPresent(now -> each.add(named(IN_FORCE, now, now.queries())));
        matcher = new Matcher(each);
    }

    private static Watchlist named(String id, Watchlist like, List<String> queries) {
        return new Watchlist(id, 1, like.name(), like.sensitivity(), queries);
    }

    void look(Detection detection) {
        if (!items.add(detection.item())) {
            return;
        }
        List<Hit> hits = matcher.match(detection);
        List<Hit> wanted = hits.stream()
                .filter(hit -> !hit.watchlist().id().equals(IN_FORCE))
                .toList();
        wanted.forEach(hit -> perQuery[Integer.parseInt(hit.watchlist().id())]++);
        boolean before = wanted.size() < hits.size();
        if (wanted.isEmpty()) {
            lost += before ? 1 : 0;
            return;
        }
        matched++;
        if (!before) {
            added++;
            show(wanted.getFirst(), detection);
        }
    }

    private void show(Hit hit, Detection detection) {
        if (examples.size() < Preview.MOST_EXAMPLES) {
            examples.add(new Example(
                    detection.title(),
                    detection.platform(),
                    detection.observedAt(),
                    hit.query(),
                    Highlights.of(hit.terms(), detection)));
        }
    }

    Preview done(boolean complete) {
        List<PerQuery> most = IntStream.range(0, queries.size())
                .filter(index -> perQuery[index] > 0)
                .mapToObj(index -> new PerQuery(index, Objects.requireNonNull(queries.get(index)), perQuery[index]))
                .sorted(Comparator.comparingLong(PerQuery::matched).reversed())
                .limit(Preview.MOST_QUERIES)
                .toList();
        long posts = items.size();
        boolean tooBroad = Preview.isTooMuch(matched, posts);
        return new Preview(posts, complete, matched, added, lost, tooBroad, most, List.copyOf(examples));
    }
}
