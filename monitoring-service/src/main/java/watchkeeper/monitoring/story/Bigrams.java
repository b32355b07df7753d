package watchkeeper.monitoring.story;

import java.util.stream.IntStream;

/** The pairs of neighbouring characters of a title, each weighed by how rare it is. Kept small: a list remembers thousands. */
final class Bigrams {
    private static final int UNIT = 16;

    /** In rising order, each once. */
    private final int[] pairs;

    private final double[] weights;
    private final double weight;

    private Bigrams(int[] pairs) {
        this.pairs = pairs;
        this.weights = IntStream.of(pairs).mapToDouble(Bigrams::rarity).toArray();
        double sum = 0;
        for (double one : weights) {
            sum += one;
        }
        this.weight = sum;
    }

    /** @param bare a title of one character is its own pair */
    static Bigrams of(String bare) {
        if (bare.length() == 1) {
            return new Bigrams(new int[] {bare.charAt(0)});
        }
        return new Bigrams(IntStream.range(0, Math.max(0, bare.length() - 1))
                .map(i -> bare.charAt(i) << UNIT | bare.charAt(i + 1))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Twice the weight of what both have, over the weight of both: one short name in common is not enough. */
    double shared(Bigrams other) {
        double shared = 0;
        int mine = 0;
        int its = 0;
        while (mine < pairs.length && its < other.pairs.length) {
            int order = Integer.compare(pairs[mine], other.pairs[its]);
            shared += order == 0 ? weights[mine] : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return shared == 0 ? 0 : 2 * shared / (weight + other.weight);
    }

    private static double rarity(int pair) {
        return Rarity.of(new String(new char[] {(char) (pair >>> UNIT), (char) pair}));
    }
}
