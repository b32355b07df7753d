package watchkeeper.monitoring.story;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.watchlist.query.Normaliser;

/**
 * What is compared of a post: a title says little in few characters and is weighed pair by pair; a text of many is
 * compared by how much of it is a repetition.
 *
 * @param length in characters that are letters or digits
 * @param pairs of neighbouring characters
 * @param weight of all pairs
 * @param passage null for a title
 */
public record Wording(
        int length,
        Set<String> pairs,
        double weight,
        @Nullable Passage passage) {
    /** So many characters make a text of which reposts keep the most. */
    static final int LONG = 20;

    /** Two longer texts share many pairs without being about the same. */
    private static final int LONGEST_TITLE = 60;

    /** What is kept of a text for comparing. */
    private static final int KEPT = 1_000;

    public static Wording of(String text) {
        String bare = bare(text);
        Set<String> pairs = grams(bare, 2);
        return new Wording(
                bare.length(), pairs, Rarity.of(pairs), bare.length() < LONG ? null : Passage.of(grams(bare, 3)));
    }

    /** From 0 to 1. */
    double likeness(Wording other) {
        double repeated = passage == null || other.passage == null ? 0 : passage.repeated(other.passage);
        boolean aTitle = Math.min(length, other.length) <= LONGEST_TITLE;
        return Math.max(repeated, aTitle ? shared(other) : 0);
    }

    /** Twice the weight of what both have, over the weight of both: one short name in common is not enough. */
    private double shared(Wording other) {
        double shared = 0;
        for (String pair : pairs) {
            if (other.pairs.contains(pair)) {
                shared += Rarity.of(pair);
            }
        }
        return 2 * shared / (weight + other.weight);
    }

    /** The text where it is long, else the title. */
    static String comparable(Detection detection) {
        String text = detection.text();
        String chosen = text != null && bare(text).length() >= LONG ? text : detection.title();
        return chosen.length() > KEPT ? chosen.substring(0, KEPT) : chosen;
    }

    /** Without addresses, mentions, signs and pictures: those are what reposts add. */
    private static String bare(String text) {
        StringBuilder kept = new StringBuilder();
        Normaliser.normalise(text)
                .replaceAll("https?://\\S+|@[\\p{L}\\p{N}_-]+", " ")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Set<String> grams(String bare, int size) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + size <= bare.length(); i++) {
            grams.add(bare.substring(i, i + size));
        }
        return grams.isEmpty() ? Set.of(bare) : grams;
    }
}
