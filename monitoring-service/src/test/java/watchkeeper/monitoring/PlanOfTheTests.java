package watchkeeper.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Rhythm;

/** The criteria as the default plan has them. */
public final class PlanOfTheTests {
    public static final List<Criterion> CRITERIA = List.of(
            of(Level.I, "四1", List.of(MediaClass.MAINSTREAM), List.of(), 200, 100_000_000L),
            of(Level.II, "四2", List.of(MediaClass.MAINSTREAM), List.of(), null, null),
            of(Level.III, "四3", List.of(), List.of(MediaClass.FORUM, MediaClass.SOCIAL), 3, null),
            of(Level.IV, "四4", List.of(), List.of(), 1, null));

    public static final PlanVersion PLAN = new PlanVersion(
            "test-plan",
            "1",
            "Asia/Shanghai",
            new DutyTerm(
                    DutyKind.INITIAL_REPORT,
                    Rhythm.within(Duration.ofHours(1)),
                    List.of("INFORMATION_CENTER"),
                    false,
                    "BUREAU_OFFICE",
                    Duration.ofMinutes(10),
                    false,
                    List.of(),
                    "六·五2"),
            CRITERIA,
            Map.of(),
            List.of());

    private PlanOfTheTests() {}

    private static Criterion of(
            Level level,
            String clause,
            List<MediaClass> any,
            List<MediaClass> first,
            @Nullable Integer observations,
            @Nullable Long reach) {
        return new Criterion(level, clause, any, first, null, observations, null, null, null, null, reach, null);
    }
}
