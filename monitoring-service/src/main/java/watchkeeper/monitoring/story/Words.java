package watchkeeper.monitoring.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;

/**
 * What of a post others are compared with.
 *
 * @param text null where there is none, or no more of it than of a title
 * @param terms of the watch-list, which every post of its stories has more or less in common
 */
public record Words(String title, @Nullable String text, List<String> terms) {
    /** What is kept of a text for comparing. */
    private static final int KEPT = 1_000;

    public Words {
        text = text == null || text.length() <= KEPT ? text : text.substring(0, KEPT);
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    static Words of(Match match) {
        Detection seen = match.detection();
        String text = seen.text();
        return new Words(seen.title(), text == null || Wording.isShort(text) ? null : text, match.terms());
    }

    /** Of a former program or of a post, where nothing is known but one text. */
    public static Words of(String text) {
        return new Words(text, Wording.isShort(text) ? null : text, List.of());
    }
}
