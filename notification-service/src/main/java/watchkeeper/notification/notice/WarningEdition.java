package watchkeeper.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.Level;

/**
 * What a warning says in one edition.
 *
 * @param number 1 for the release
 * @param reason of an adjustment; null of a release
 */
record WarningEdition(
        String incidentId,
        String warningId,
        int number,
        String subject,
        Level level,
        Instant startsAt,
        String scope,
        String matter,
        List<String> measures,
        String issuedBy,
        List<String> to,
        String commandBody,
        Duration acknowledgeWithin,
        boolean exercise,
        @Nullable String sender,
        @Nullable String reason) {

    static WarningEdition of(WarningReleased w) {
        return new WarningEdition(
                w.incidentId(),
                w.warningId(),
                1,
                w.subject(),
                w.level(),
                w.startsAt(),
                w.scope(),
                w.matter(),
                w.measures(),
                w.issuedBy(),
                w.to(),
                w.commandBody(),
                w.acknowledgeWithin(),
                w.exercise(),
                w.sender(),
                null);
    }

    static WarningEdition of(WarningAdjusted w) {
        return new WarningEdition(
                w.incidentId(),
                w.warningId(),
                w.edition(),
                w.subject(),
                w.level(),
                w.startsAt(),
                w.scope(),
                w.matter(),
                w.measures(),
                w.issuedBy(),
                w.to(),
                w.commandBody(),
                w.acknowledgeWithin(),
                w.exercise(),
                w.sender(),
                w.reason());
    }
}
