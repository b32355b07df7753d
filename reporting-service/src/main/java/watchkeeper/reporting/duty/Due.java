package watchkeeper.reporting.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something falls due.
 *
 * @param provisional true when a year without a notice was counted over: the year is unknown, not guessed to be so
 * @param calendar year and version of the notices that it was counted with, for example {@code 2026/2,2027/none}; null where
 *     no working day is counted
 */
record Due(Instant at, boolean provisional, @Nullable String calendar) {
    static Due sure(Instant at) {
        return new Due(at, false, null);
    }
}
