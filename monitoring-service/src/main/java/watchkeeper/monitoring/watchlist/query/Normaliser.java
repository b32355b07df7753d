package watchkeeper.monitoring.watchlist.query;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * One form for all ways of writing the same: NFKC, case folded, Traditional as Simplified, without zero-width
 * characters, without spaces beside Han characters, other spaces single.
 */
public final class Normaliser {
    /** NFKC_Casefold also drops what is invisible by definition: zero-width characters, variation selectors. */
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final ThreadLocal<Transliterator> SIMPLIFY =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));

    private Normaliser() {}

    public static String normalise(String text) {
        return withoutIdleSpaces(SIMPLIFY.get().transliterate(FOLD.normalize(text)));
    }

    private static String withoutIdleSpaces(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && !kept.isEmpty() && !isHan(c) && !isHan(kept.codePointBefore(kept.length()))) {
                kept.append(' ');
            }
            space = false;
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
