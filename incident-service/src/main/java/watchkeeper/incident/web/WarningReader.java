package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Wanted;
import watchkeeper.contracts.cap.CapXml;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.WarningRow;
import watchkeeper.incident.board.WarningRow.Edition;
import watchkeeper.incident.warning.WarningAlert;

/** One warning, for people as the row of the list, for other agencies' systems as a CAP alert. */
@RestController
@RequestMapping("/api/incidents/{id}/warnings/{warning}")
class WarningReader {
    private static final MediaType ALERT = MediaType.parseMediaType(CapXml.MEDIA_TYPE);

    private final Doors doors;
    private final IncidentBoard board;

    WarningReader(Doors doors, IncidentBoard board) {
        this.doors = doors;
        this.board = board;
    }

    /** @param edition an earlier one; the present edition when it is not given */
    @GetMapping(produces = {APPLICATION_JSON_VALUE, CapXml.MEDIA_TYPE})
    ResponseEntity<?> one(
            @PathVariable String id,
            @PathVariable String warning,
            @RequestParam(required = false) @Nullable String edition,
            ServerWebExchange exchange) {
        WarningRow row = board.warning(id, warning)
                .orElseThrow(() -> Refusal.missing("没有这条预警", "no such warning of this incident"));
        Edition asked = edition == null ? row.editions().getLast() : edition(row, edition);
        MediaType wanted = Wanted.of(exchange.getRequest().getHeaders().getAccept(), MediaType.APPLICATION_JSON, ALERT);
        return wanted.equals(ALERT)
                ? ResponseEntity.ok().contentType(ALERT).body(document(row, asked, id))
                : ResponseEntity.ok().contentType(wanted).body(edition == null ? row : asked);
    }

    private byte[] document(WarningRow row, Edition edition, String incident) {
        return CapXml.of(WarningAlert.of(row, edition, doors.plan(incident))).getBytes(StandardCharsets.UTF_8);
    }

    private static Edition edition(WarningRow row, String number) {
        return row.editions().stream()
                .filter(edition -> Integer.toString(edition.edition()).equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "该预警没有第 %s 版，现有 1 至 %d".formatted(number, row.edition()),
                        "the warning has no edition %s, there are 1 to %d".formatted(number, row.edition())));
    }
}
