package watchkeeper.chassis.reference;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of versions such as 1, 1.2, 10: part by part, numbers as numbers, and before words. */
public final class DottedVersion {
    public static final Comparator<String> OLDEST_FIRST = DottedVersion::compare;

    private DottedVersion() {}

    private static int compare(String one, String other) {
        String[] parts = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.min(parts.length, others.length); i++) {
            int order = comparePart(parts[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.length, others.length);
    }

    private static int comparePart(String part, String other) {
        if (isNumber(part) && isNumber(other)) {
            return new BigInteger(part).compareTo(new BigInteger(other));
        }
        if (isNumber(part) != isNumber(other)) {
            return isNumber(part) ? -1 : 1;
        }
        return part.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
