package watchkeeper.monitoring.story;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.meaning.Meaning;
import watchkeeper.monitoring.watchlist.query.Normaliser;

/**
 * What is compared of a post: of its title the pairs of characters, each weighed by how rare it is, and what it is about;
 * of a longer text how much of it is a repetition.
 */
public final class Wording {
    /** So many characters that are letters or digits make a text of which reposts keep the most. */
    private static final int LONG = 20;

    /** What is further back is no title any more. */
    private static final int LONGEST_TITLE = 60;

    private final String subject;
    private final boolean isTitle;
    private final Bigrams bigrams;
    private final @Nullable Passage passage;

    /** Read when it is first compared: it takes longer than all the rest, and most posts are known by their item. */
    private @Nullable Meaning meaning;

    private Wording(String subject, boolean isTitle, Bigrams bigrams, @Nullable Passage passage) {
        this.subject = subject;
        this.isTitle = isTitle;
        this.bigrams = bigrams;
        this.passage = passage;
    }

    public static Wording of(Words words) {
        String title = withoutExtras(cut(words.title()));
        String bare = bare(words.text() == null ? words.title() : words.text());
        return new Wording(
                without(words.terms(), title),
                words.title().length() <= LONGEST_TITLE,
                Bigrams.of(letters(title)),
                bare.length() < LONG ? null : Passage.of(triples(bare)));
    }

    /** From 0 to 1. */
    double likeness(Wording other) {
        return Math.max(repeated(other), entitled(other));
    }

    /**
     * In part by the words, in part by what they say; the latter alone makes no two posts alike, for within one field
     * everything is about nearly the same.
     */
    private double entitled(Wording other) {
        double shared = isTitle || other.isTitle ? bigrams.shared(other.bigrams) : 0;
        return shared == 0 ? 0 : Math.max(0, (shared + meaning().likeness(other.meaning())) / 2);
    }

    static boolean isShort(String text) {
        return bare(text).length() < LONG;
    }

    private double repeated(Wording other) {
        return passage == null || other.passage == null ? 0 : passage.repeated(other.passage);
    }

    private Meaning meaning() {
        if (meaning == null) {
            meaning = Meaning.of(subject);
        }
        return meaning;
    }

    private static String cut(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String without(Iterable<String> terms, String title) {
        String rest = title;
        for (String term : terms) {
            rest = rest.replace(term, "");
        }
        return letters(rest).isEmpty() ? "" : rest;
    }

    /** Without addresses, mentions and the marks of topics: those are what reposts add. */
    private static String withoutExtras(String text) {
        return Normaliser.normalise(text).replaceAll("https?://\\S+|@[\\p{L}\\p{N}_-]+|#", " ");
    }

    /** Without signs and pictures, too. */
    private static String bare(String text) {
        return letters(withoutExtras(text));
    }

    private static String letters(String normalised) {
        StringBuilder kept = new StringBuilder();
        normalised.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Set<String> triples(String bare) {
        Set<String> triples = new HashSet<>();
        for (int i = 0; i + 3 <= bare.length(); i++) {
            triples.add(bare.substring(i, i + 3));
        }
        return triples;
    }
}
