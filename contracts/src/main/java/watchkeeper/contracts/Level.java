package watchkeeper.contracts;

/** Level of a warning or a response: I 特别重大 is the gravest, IV 一般 the lightest (plan clause 四). */
public enum Level {
    I,
    II,
    III,
    IV;

    public boolean isGraverThan(Level other) {
        return compareTo(other) < 0;
    }
}
