package watchkeeper.incident.register;

/** What a text may consist of. */
public final class Characters {
    private Characters() {}

    /** False for what neither the database nor UTF-8 can hold: a null character, half of a pair. */
    public static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
