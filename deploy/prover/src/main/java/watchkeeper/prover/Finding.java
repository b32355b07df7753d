package watchkeeper.prover;

/**
 * Something that is not as it must be.
 *
 * @param about a slot, a message or an aggregate
 */
record Finding(String kind, String about, String expected, String found) {
    @Override
    public String toString() {
        return kind + " " + about + " expected 应为 " + (expected.isEmpty() ? "-" : expected) + ", found 实为 "
                + (found.isEmpty() ? "-" : found);
    }
}
