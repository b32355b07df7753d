package watchkeeper.incident.plan.book;

import java.time.Instant;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;

/** @param by the account that adopted it, or {@code shipped} for what an installation starts with */
public record Adoption(String id, String version, Instant at, String by, String reason) {
    public static Adoption of(VersionAdopted event) {
        return new Adoption(event.id(), event.version(), event.at(), event.by(), event.reason());
    }

    public boolean isOf(String plan, String planVersion) {
        return id.equals(plan) && version.equals(planVersion);
    }

    /** As other services read it. */
    public PlanAdopted published() {
        return new PlanAdopted(id, version, at, by, reason);
    }
}
