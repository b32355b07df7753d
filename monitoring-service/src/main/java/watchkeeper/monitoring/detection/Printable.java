package watchkeeper.monitoring.detection;

/** Text that every store can hold: no NUL (PostgreSQL refuses it), no other controls, no half of a surrogate pair. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        if (text.chars().noneMatch(c -> isControl((char) c) || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (!isControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
    }
}
