package watchkeeper.incident.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;

/**
 * A warning 预警 in its present edition.
 *
 * @param number of its release in the incident: tells what was released first
 * @param state IN_FORCE or LIFTED
 * @param occurredAt when it first held
 * @param recordedAt when it was released
 * @param changedAt when the present edition was recorded
 * @param editions each with who decided it and why, from the first to the present; a lift is the last
 */
public record WarningRow(
        String id,
        String incidentId,
        long number,
        String state,
        int edition,
        String subject,
        Level level,
        Instant startsAt,
        String scope,
        String matter,
        List<String> measures,
        String issuedBy,
        List<String> to,
        String commandBody,
        boolean exercise,
        @Nullable String sender,
        Instant releasedAt,
        @Nullable Instant liftedAt,
        Instant occurredAt,
        Instant recordedAt,
        Instant changedAt,
        List<Edition> editions)
        implements Line {

    /**
     * What the warning said in an edition, whole, since it was sent out as such. A lift says what it lifts.
     *
     * @param what RELEASED, ADJUSTED or LIFTED
     */
    public record Edition(
            int edition,
            String what,
            Level level,
            String subject,
            Instant startsAt,
            String scope,
            String matter,
            List<String> measures,
            String issuedBy,
            List<String> to,
            String commandBody,
            @Nullable String reason,
            String by,
            Instant at) {}
}
