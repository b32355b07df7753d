package watchkeeper.reporting.proof;

import watchkeeper.contracts.Words;

/**
 * Something that is not as it must be.
 *
 * @param about the slot, aggregate or message
 * @param expected empty where nothing was
 * @param found empty where nothing was
 */
public record Fault(FaultKind kind, String about, String expected, String found, Words words) {
    static Fault of(FaultKind kind, String about, Object expected, Object found) {
        return new Fault(
                kind,
                about,
                expected.toString(),
                found.toString(),
                kind.words(about, expected.toString(), found.toString()));
    }
}
