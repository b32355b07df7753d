package watchkeeper.reporting.document;

/** Text that any document can hold: what XML forbids is shown as missing, never left out silently. */
final class Plain {
    private static final int MISSING = 0xFFFD;

    private Plain() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : MISSING).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Plain text inside XML. */
    static String escaped(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What XML 1.0 allows, without what turns the direction of writing around. */
    private static boolean isAllowed(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean controls = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean noCharacter = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
        return !turns && !controls && !noCharacter;
    }
}
