package watchkeeper.monitoring.story;

/**
 * Of which hours it is known what there was: something came in of them, and of every source that is expected. One that was
 * heard in three quarters of the hours of the week before is expected; gone for longer than the rest it is no longer.
 */
final class Listening {
    private static final int WEEK = 7 * 24;

    /** Told apart; so inventing sources fills no memory. Of two with one number the silence of either is not noticed. */
    private static final int SOURCES = 62;

    private final long first;
    private final boolean[] known;

    private Listening(long first, boolean[] known) {
        this.first = first;
        this.known = known;
    }

    /** @return what is known of the hours from the first to the last of these */
    static Listening of(Memory memory, long first, long last) {
        long[] heard = new long[Math.toIntExact(Math.max(0, last - first + 1)) + WEEK];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = memory.heardOf(first - WEEK + i);
        }
        boolean[] known = new boolean[heard.length - WEEK];
        Expecting expecting = new Expecting();
        for (int i = 0; i < heard.length; i++) {
            if (i >= WEEK) {
                known[i - WEEK] = heard[i] != 0 && (expecting.expected() & ~heard[i]) == 0;
                expecting.count(heard[i - WEEK], -1);
            }
            expecting.count(heard[i], 1);
        }
        return new Listening(first, known);
    }

    static int number(String source) {
        return Math.floorMod(source.hashCode(), SOURCES);
    }

    /** The lowest bit says that something came in at all; a former program noted no more. */
    static long mark(int number) {
        return 1 | 1L << (1 + number);
    }

    boolean knows(long hour) {
        return known[Math.toIntExact(hour - first)];
    }

    /** How often each source was heard in the hours of which anything was. */
    private static final class Expecting {
        private final int[] of = new int[Long.SIZE];
        private int hours;

        void count(long heard, int more) {
            hours += heard == 0 ? 0 : more;
            for (long rest = heard; rest != 0; rest &= rest - 1) {
                of[Long.numberOfTrailingZeros(rest)] += more;
            }
        }

        long expected() {
            long expected = 0;
            for (int source = 0; source < Long.SIZE; source++) {
                expected |= hours > 0 && of[source] * 4 >= hours * 3 ? 1L << source : 0;
            }
            return expected;
        }
    }
}
