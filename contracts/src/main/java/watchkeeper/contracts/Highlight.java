package watchkeeper.contracts;

/**
 * Where a term of the watch-list's query stands in the post, as it was written there.
 *
 * @param field {@code title} or {@code text}
 * @param begin index of its first UTF-16 unit, from 0
 * @param end index after its last one
 */
public record Highlight(String term, String field, int begin, int end) {}
