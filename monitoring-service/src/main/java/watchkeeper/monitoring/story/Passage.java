package watchkeeper.monitoring.story;

import java.util.Arrays;
import java.util.Set;

/** A long text by the least of many hashes of its triples of characters: reposts with a few words more keep most of them. */
// Never compared by equals: only how much it repeats is asked for.
@SuppressWarnings("ArrayRecordComponent")
record Passage(int[] least) {
    private static final int HASHES = 128;
    /** So much of all triples is in both of two reposts; what has less in common is another text. */
    private static final double REPOST = 0.45;

    private static final int STEP = 0x9E3779B9;

    static Passage of(Set<String> triples) {
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (String triple : triples) {
            int seed = triple.hashCode();
            for (int i = 0; i < HASHES; i++) {
                least[i] = Math.min(least[i], mixed(seed + i * STEP));
            }
        }
        return new Passage(least);
    }

    /** The share of equal hashes estimates the share of common triples (Jaccard), give or take 0.04. */
    double repeated(Passage other) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            if (least[i] == other.least[i]) {
                equal++;
            }
        }
        double share = (double) equal / HASHES;
        return share < REPOST ? 0 : share;
    }

    /** Spreads what differs in few bits over all of them. */
    private static int mixed(int value) {
        int spread = value * STEP;
        spread = (spread ^ (spread >>> 15)) * (STEP | 0x1001);
        spread = (spread ^ (spread >>> 13)) * STEP;
        return spread ^ (spread >>> 16);
    }
}
