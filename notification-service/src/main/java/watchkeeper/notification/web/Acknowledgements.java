package watchkeeper.notification.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Wanted;
import watchkeeper.contracts.cap.CapAlert;
import watchkeeper.contracts.cap.CapAlert.MsgType;
import watchkeeper.contracts.cap.CapAlert.Scope;
import watchkeeper.contracts.cap.CapAlert.Status;
import watchkeeper.contracts.cap.CapReference;
import watchkeeper.contracts.cap.CapXml;
import watchkeeper.notification.board.NotificationRow;
import watchkeeper.notification.event.Alert;

/** The acknowledgement of a warning, as the sender of the alert gets it: who of its addressees, when, of which edition. */
final class Acknowledgements {
    private static final MediaType ALERT = MediaType.parseMediaType(CapXml.MEDIA_TYPE);

    /** What cannot stand in the name of a sender. */
    private static final String BREAKS_A_NAME = "[\\s,<&]+";

    record Given(String by, Instant at) {}

    private Acknowledgements() {}

    /** The row in the product's own words, or what the sender of the alert reads. */
    static ResponseEntity<?> asWanted(ServerWebExchange exchange, NotificationRow row, Object own) {
        MediaType wanted = Wanted.of(exchange.getRequest().getHeaders().getAccept(), MediaType.APPLICATION_JSON, ALERT);
        return wanted.equals(ALERT)
                ? ResponseEntity.ok()
                        .contentType(ALERT)
                        .body(CapXml.of(asAlert(row)).getBytes(StandardCharsets.UTF_8))
                : ResponseEntity.ok().contentType(wanted).body(own);
    }

    static Given of(NotificationRow row) {
        if (row.acknowledgedBy() == null || row.acknowledgedAt() == null) {
            throw Refusal.missing("该通知尚未确认", "the notification is not acknowledged");
        }
        return new Given(row.acknowledgedBy(), row.acknowledgedAt());
    }

    /** The addressee sends it under a name of its own below the sender's; the person who did it stays an id of ours. */
    private static CapAlert asAlert(NotificationRow row) {
        Given given = of(row);
        Alert alert = row.alert();
        if (alert == null) {
            throw Refusal.missing("该通知不是以 CAP 发出的预警", "the notification is of no warning that leaves as an alert");
        }
        ZoneId zone = ZoneId.of(alert.timeZone());
        String addressee = row.recipient().replaceAll(BREAKS_A_NAME, "_") + "." + alert.sender();
        return new CapAlert(
                new CapReference(addressee, row.id(), at(given.at(), zone)),
                row.exercise() ? Status.EXERCISE : Status.ACTUAL,
                MsgType.ACK,
                Scope.PRIVATE,
                null,
                List.of(alert.sender()),
                row.exercise() ? "演练：已确认收到 / Exercise: received" : "已确认收到 / Received",
                List.of(new CapReference(alert.sender(), alert.identifier(), at(alert.sent(), zone))),
                List.of(row.subject()),
                List.of());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
