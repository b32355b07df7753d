package watchkeeper.monitoring.watchlist.match;

import java.lang.Character.UnicodeScript;

/** Words of scripts that put spaces between them match as whole words; Han text has no such boundaries. */
final class Boundary {
    private Boundary() {}

    static boolean fits(String text, int begin, int end) {
        boolean opens = begin == 0 || !joined(text.codePointBefore(begin), text.codePointAt(begin));
        boolean closes = end == text.length() || !joined(text.codePointBefore(end), text.codePointAt(end));
        return opens && closes;
    }

    private static boolean joined(int before, int after) {
        return spaced(before) && spaced(after);
    }

    private static boolean spaced(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
