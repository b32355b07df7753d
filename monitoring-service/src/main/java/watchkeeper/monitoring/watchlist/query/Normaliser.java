package watchkeeper.monitoring.watchlist.query;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.function.IntConsumer;

/**
 * One form for all ways of writing the same: NFKC, case folded, Traditional as Simplified, without zero-width
 * characters, without spaces beside Han characters, other spaces single.
 */
public final class Normaliser {
    /** NFKC_Casefold also drops what is invisible by definition: zero-width characters, variation selectors. */
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final ThreadLocal<Transliterator> SIMPLIFY =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));

    /** What simplifying can change; most texts have none of it, and looking is a fraction of the work. */
    private static final UnicodeSet TRADITIONAL = SIMPLIFY.get().getSourceSet().freeze();

    private Normaliser() {}

    public static String normalise(String text) {
        return withoutIdleSpaces(simplify(fold(text)), at -> {});
    }

    static String fold(String text) {
        return FOLD.normalize(text);
    }

    /** The end of what is folded by itself, whatever stands behind it. */
    static int endOfPiece(String text, int begin) {
        int end = begin + Character.charCount(text.codePointAt(begin));
        while (end < text.length() && !FOLD.hasBoundaryBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    static String simplify(String folded) {
        return TRADITIONAL.containsNone(folded) ? folded : SIMPLIFY.get().transliterate(folded);
    }

    /** @param kept hears of each UTF-16 unit of the result where it stood */
    static String withoutIdleSpaces(String text, IntConsumer kept) {
        StringBuilder shorter = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && !shorter.isEmpty() && !isHan(c) && !isHan(shorter.codePointBefore(shorter.length()))) {
                shorter.append(' ');
                kept.accept(i - 1);
            }
            space = false;
            shorter.appendCodePoint(c);
            for (int unit = i - Character.charCount(c); unit < i; unit++) {
                kept.accept(unit);
            }
        }
        return shorter.toString();
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
