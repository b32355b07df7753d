package watchkeeper.reporting.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a slot is due.
 *
 * @param provisional true where days of a year without a notice were counted
 * @param calendar year and version of the notices that it was counted with; null where no working day was
 */
record Due(Instant at, boolean provisional, @Nullable String calendar) {
    static Due at(Instant at) {
        return new Due(at, false, null);
    }
}
