package watchkeeper.monitoring.watchlist.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watchkeeper.contracts.Highlight;

/**
 * What a version would have matched of the posts that came in during the last seven days. A post is looked at once, as it
 * was first seen, however often it was observed.
 *
 * @param posts looked at
 * @param complete whether these were all of the week; else the newest
 * @param matched by any of the queries
 * @param added posts that the version in force does not match
 * @param lost posts that only the version in force matches
 * @param tooBroad whether it would be refused: of 1,000 posts or more it matches more than 5 %
 * @param queries those that match anything, the one that matches the most first, at most {@value #MOST_QUERIES}
 * @param examples of what would be added, the first {@value #MOST_EXAMPLES}
 */
public record Preview(
        long posts,
        boolean complete,
        long matched,
        long added,
        long lost,
        boolean tooBroad,
        List<PerQuery> queries,
        List<Example> examples) {
    static final int MOST_QUERIES = 100;
    static final int MOST_EXAMPLES = 20;

    /** Less than this says nothing of a share. */
    static final long ENOUGH = 1_000;

    /** A query that matches more of a week than one post in so many watches for nothing in particular. */
    static final long ONE_IN = 20;

    /** @param index its place among the queries, from 0 */
    public record PerQuery(int index, String query, long matched) {}

    public record Example(
            String title, String platform, Instant observedAt, String query, List<Highlight> highlights) {}

    /** Its share says that it matches too much to be of use; never while too little came in to say so. */
    static boolean isTooMuch(long matched, long posts) {
        return posts >= ENOUGH && matched * ONE_IN > posts;
    }

    /** The query that matches too much by itself; none where only all of them together do. */
    public Optional<PerQuery> tooBroadQuery() {
        return queries.stream()
                .filter(query -> isTooMuch(query.matched(), posts))
                .findFirst();
    }
}
