package watchkeeper.reporting.archive;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.reporting.record.Archived.Message;

/** What the messages of an incident name that belongs beside them. */
final class Gleaned {
    private static final Set<String> SENT = Set.of("watchkeeper.duty.ReportSent", "watchkeeper.duty.ReportCorrected");
    private static final Set<String> ENTERED =
            Set.of("watchkeeper.incident.EntryMade", "watchkeeper.incident.EntryFollowed");

    private final Set<String> reports = new TreeSet<>();
    private final Map<String, String> attachments = new TreeMap<>();

    void from(Message message) {
        if (SENT.contains(message.type())) {
            reports.add(body(message).path("reportId").asString());
        } else if (ENTERED.contains(message.type())) {
            body(message).path("content").path("attachments").forEach(this::attachment);
        }
    }

    /** Editions of reports that were sent, by id. */
    Set<String> reports() {
        return reports;
    }

    /** SHA-256 of each attachment, and where it was said to lie when it was first. */
    Map<String, String> attachments() {
        return attachments;
    }

    /** One without an address stands in its message alone. */
    private void attachment(JsonNode row) {
        String where = row.path("uri").asString("");
        if (!where.isEmpty()) {
            attachments.putIfAbsent(row.path("hash").asString(), where);
        }
    }

    private static JsonNode body(Message message) {
        return Json.MAPPER.readTree(message.body());
    }
}
