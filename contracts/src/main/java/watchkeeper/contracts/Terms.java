package watchkeeper.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms 条款: what the plan demands of one incident at its level, resolved when the response is decided and kept by the
 * incident for good, whatever later versions of the plan say.
 *
 * @param plan id of the plan, for example {@code baotou-housing-2018}
 * @param version version of the plan data
 * @param commandBody who is in command at this level
 * @param timeZone the zone of hours and working days, for example {@code Asia/Shanghai}
 * @param duties what counts from the response, from its lift and from an instruction
 * @param stableDays consecutive stable working days before the response may end; null where the plan states none
 */
public record Terms(
        String plan,
        String version,
        Level level,
        String commandBody,
        String timeZone,
        @Nullable Integer stableDays,
        List<DutyTerm> duties) {
    public Terms {
        duties = List.copyOf(duties);
    }
}
