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
import watchkeeper.contracts.Sensitivity;

/** The criteria as the default plan has them. */
public final class PlanOfTheTests {
    private static final List<MediaClass> PUBLIC = List.of(MediaClass.FORUM, MediaClass.SOCIAL);

    public static final List<Criterion> CRITERIA = List.of(
            of(Level.I, "四1", List.of(MediaClass.MAINSTREAM), List.of(), null, null, 10, 3, 100_000_000L),
            of(Level.II, "四2", List.of(MediaClass.MAINSTREAM), List.of(), null, null, null, null, null),
            of(Level.III, "四3", List.of(), PUBLIC, Sensitivity.HIGH, null, 2, null, null),
            of(Level.III, "四3", List.of(), PUBLIC, null, null, 3, null, null),
            of(Level.IV, "四4", List.of(), List.of(), null, 1, null, null, null));

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
            @Nullable Sensitivity sensitivity,
            @Nullable Integer observations,
            @Nullable Integer items,
            @Nullable Integer platforms,
            @Nullable Long growth) {
        return new Criterion(
                level, clause, any, first, sensitivity, observations, items, null, platforms, null, null, growth);
    }
}
