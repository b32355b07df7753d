package watchkeeper.monitoring.watchlist.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Highlight;
import watchkeeper.monitoring.watchlist.query.Traced;

/** Where the terms that speak for a match stand in the post as it was written. */
public final class Highlights {
    private static final int MOST = 20;

    /** What stands further back is not shown. */
    private static final int LOOKED_AT = 10_000;

    private Highlights() {}

    public static List<Highlight> of(Set<String> terms, Detection detection) {
        List<Highlight> all = new ArrayList<>(in("title", detection.title(), terms));
        all.addAll(in("text", detection.text(), terms));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private static List<Highlight> in(String field, @Nullable String raw, Set<String> terms) {
        if (raw == null) {
            return List.of();
        }
        Traced traced = Traced.of(raw.substring(0, Math.min(raw.length(), LOOKED_AT)));
        List<Highlight> found = new ArrayList<>();
        for (String term : terms) {
            int at = traced.text().indexOf(term);
            while (at >= 0) {
                int end = at + term.length();
                if (Boundary.fits(traced.text(), at, end)) {
                    found.add(new Highlight(term, field, traced.begin(at), traced.end(end - 1)));
                }
                at = traced.text().indexOf(term, end);
            }
        }
        found.sort(Comparator.comparingInt(Highlight::begin));
        return found;
    }
}
