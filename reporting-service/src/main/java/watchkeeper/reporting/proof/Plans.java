package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;

/** What the plan in use asked for at an instant. */
record Plans(Case given) {
    /** The first-hour duty; null where no plan was known. */
    @Nullable
    DutyTerm firstHour(Instant at) {
        return inUse(at).map(PlanVersion::initialReport).orElse(null);
    }

    /** The version that was adopted last; before any adoption the newest that was known. */
    private Optional<PlanVersion> inUse(Instant at) {
        return given.messages(PlanAdopted.class)
                .filter(adopted -> !adopted.at().isAfter(at))
                .max(Comparator.comparing(PlanAdopted::at))
                .flatMap(adopted -> given.messages(PlanVersion.class)
                        .filter(plan ->
                                plan.id().equals(adopted.id()) && plan.version().equals(adopted.version()))
                        .findFirst())
                .or(() -> given.lines().stream()
                        .filter(line -> line.message() instanceof PlanVersion)
                        .max(Comparator.comparing(Line::recordedAt))
                        .map(line -> (PlanVersion) line.message()));
    }
}
