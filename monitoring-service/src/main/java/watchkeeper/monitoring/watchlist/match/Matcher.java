package watchkeeper.monitoring.watchlist.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.query.Field;
import watchkeeper.monitoring.watchlist.query.Normaliser;
import watchkeeper.monitoring.watchlist.query.Query;
import watchkeeper.monitoring.watchlist.query.Query.Term;
import watchkeeper.monitoring.watchlist.query.Query.Where;
import watchkeeper.monitoring.watchlist.query.QueryFault;
import watchkeeper.monitoring.watchlist.query.QueryParser;

/**
 * All queries of all watch-lists against one text: one pass finds the terms, and only queries of which an anchor was
 * found are evaluated. Immutable; a changed watch-list means a new one.
 */
public final class Matcher {
    private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);

    /** @param endOfList number of the first query of the next watch-list */
    private record Watched(Watchlist watchlist, String query, Query tree, int endOfList) {}

    private final List<Watched> queries = new ArrayList<>();
    private final Map<String, int[]> byAnchor = new HashMap<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private final @Nullable AhoCorasickDoubleArrayTrie<String> terms;

    public Matcher(Collection<Watchlist> watchlists) {
        watchlists.stream().sorted(Comparator.comparing(Watchlist::id)).forEach(this::watch);
        Set<String> all = new HashSet<>();
        Map<String, List<Integer>> anchored = new HashMap<>();
        for (int number = 0; number < queries.size(); number++) {
            Query tree = queries.get(number).tree();
            tree.leaves(true, (leaf, wanted) -> {
                switch (leaf) {
                    case Term term -> all.add(term.text());
                    case Where where -> fields.add(where.field());
                }
            });
            for (String anchor : tree.anchors()) {
                anchored.computeIfAbsent(anchor, a -> new ArrayList<>()).add(number);
            }
        }
        anchored.forEach((anchor, numbers) -> byAnchor.put(
                anchor, numbers.stream().mapToInt(Integer::intValue).toArray()));
        terms = all.isEmpty() ? null : trie(all);
    }

    /** The watch-lists that match, each once, in their own order. */
    public List<Hit> match(Detection detection) {
        Set<String> found = new HashSet<>();
        fields.forEach(field -> field.markOf(detection).ifPresent(found::add));
        return match(detection.title(), detection.text(), found);
    }

    /** The same of a text of which nothing else is known. */
    public List<Hit> match(String title, @Nullable String text) {
        return match(title, text, new HashSet<>());
    }

    private List<Hit> match(String title, @Nullable String text, Set<String> found) {
        find(title, found);
        if (text != null) {
            find(text, found);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        BitSet candidates = candidates(found);
        Predicate<String> present = found::contains;
        List<Hit> hits = new ArrayList<>();
        int next = candidates.nextSetBit(0);
        while (next >= 0) {
            Watched watched = queries.get(next);
            boolean holds = watched.tree().holds(present);
            if (holds) {
                hits.add(hit(watched, found));
            }
            next = candidates.nextSetBit(holds ? watched.endOfList() : next + 1);
        }
        return List.copyOf(hits);
    }

    private BitSet candidates(Set<String> found) {
        BitSet candidates = new BitSet(queries.size());
        for (String term : found) {
            int[] numbers = byAnchor.get(term);
            for (int i = 0; numbers != null && i < numbers.length; i++) {
                candidates.set(numbers[i]);
            }
        }
        return candidates;
    }

    private void watch(Watchlist watchlist) {
        Map<String, Query> readable = new LinkedHashMap<>();
        for (String query : watchlist.queries()) {
            try {
                readable.put(query, QueryParser.parseStored(query));
            } catch (QueryFault fault) {
                // Checked before it was saved; one bad query on the topic must not blind all the others.
                LOG.atError()
                        .addKeyValue("watchlist", watchlist.id())
                        .addKeyValue("query", query)
                        .log("a query in force cannot be read and finds nothing: {}", fault.getMessage());
            }
        }
        int end = queries.size() + readable.size();
        readable.forEach((query, tree) -> queries.add(new Watched(watchlist, query, tree, end)));
    }

    private void find(String raw, Set<String> found) {
        String text = Normaliser.normalise(raw);
        if (terms != null) {
            terms.parseText(text, (begin, end, term) -> {
                if (Boundary.fits(text, begin, end)) {
                    found.add(term);
                }
            });
        }
    }

    private static Hit hit(Watched watched, Set<String> found) {
        Set<String> wanted = new LinkedHashSet<>();
        watched.tree().leaves(true, (leaf, isWanted) -> {
            if (isWanted && leaf instanceof Term term && found.contains(term.text())) {
                wanted.add(term.text());
            }
        });
        return new Hit(watched.watchlist(), watched.query(), wanted);
    }

    private static AhoCorasickDoubleArrayTrie<String> trie(Set<String> all) {
        TreeMap<String, String> sorted = new TreeMap<>();
        all.forEach(term -> sorted.put(term, term));
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(sorted);
        return trie;
    }
}
