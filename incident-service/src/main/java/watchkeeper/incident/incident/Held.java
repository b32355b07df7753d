package watchkeeper.incident.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/** When something held, as somebody claims it: not in the future, and not so long ago that it must be a slip. */
public final class Held {
    private static final Duration LONGEST_AGO = Duration.ofDays(2 * 366);

    private Held() {}

    /** The claimed time, or now when none is claimed. */
    public static Instant at(String field, String clause, @Nullable Instant claimed, Instant now) {
        if (claimed == null) {
            return now;
        }
        if (claimed.isAfter(now)) {
            throw Refusal.invalid(field, clause, field + " 晚于当前时间", field + " lies in the future");
        }
        if (claimed.isBefore(now.minus(LONGEST_AGO))) {
            throw Refusal.invalid(field, clause, field + " 早于两年前", field + " lies more than two years back");
        }
        return claimed;
    }
}
