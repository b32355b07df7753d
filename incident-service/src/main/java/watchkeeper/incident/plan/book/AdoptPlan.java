package watchkeeper.incident.plan.book;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * New incidents are opened under this version from now on.
 *
 * @param adoptionId the same again is the same adoption
 * @param id of a plan that is kept in this version
 */
public record AdoptPlan(String adoptionId, String id, String version, String reason, String by, String clause) {
    static final String AGGREGATE = "plan-in-use";

    /** One for all plans: of two adoptions one is the later. */
    @TargetAggregateIdentifier
    public String planInUse() {
        return AGGREGATE;
    }
}
