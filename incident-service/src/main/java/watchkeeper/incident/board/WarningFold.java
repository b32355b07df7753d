package watchkeeper.incident.board;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import watchkeeper.incident.board.WarningRow.Edition;
import watchkeeper.incident.event.IncidentEvent.WarningAdjusted;
import watchkeeper.incident.event.IncidentEvent.WarningLifted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.past.Fact;

/** The list of warnings: a row each, in its present edition, with what went before. */
@Component
class WarningFold implements LineFold {
    static final String LIST = "warnings";
    private static final String IN_FORCE = "IN_FORCE";

    @Override
    public String list() {
        return LIST;
    }

    @Override
    public Class<WarningRow> type() {
        return WarningRow.class;
    }

    @Override
    public void take(Fact fact, Rows rows) {
        switch (fact.event()) {
            case WarningReleased e -> rows.put(LIST, e.warningId(), released(e, fact));
            case WarningAdjusted e ->
                rows.put(LIST, e.warningId(), adjusted(before(e.warningId(), rows), e, fact.recordedAt()));
            case WarningLifted e ->
                rows.put(LIST, e.warningId(), lifted(before(e.warningId(), rows), e, fact.recordedAt()));
            default -> {}
        }
    }

    private static WarningRow before(String id, Rows rows) {
        return rows.find(LIST, id, WarningRow.class)
                .orElseThrow(() -> new IllegalStateException("no row of warning " + id));
    }

    private static WarningRow released(WarningReleased e, Fact fact) {
        Instant at = fact.recordedAt();
        return new WarningRow(
                e.warningId(),
                e.incidentId(),
                fact.number(),
                IN_FORCE,
                1,
                e.subject(),
                e.level(),
                e.startsAt(),
                e.scope(),
                e.matter(),
                e.measures(),
                e.issuedBy(),
                e.to(),
                e.commandBody(),
                e.exercise(),
                e.sender(),
                at,
                null,
                fact.occurredAt(),
                at,
                at,
                List.of(new Edition(
                        1,
                        "RELEASED",
                        e.level(),
                        e.subject(),
                        e.startsAt(),
                        e.scope(),
                        e.matter(),
                        e.measures(),
                        e.issuedBy(),
                        e.to(),
                        e.commandBody(),
                        null,
                        e.by(),
                        at)));
    }

    private static WarningRow adjusted(WarningRow row, WarningAdjusted e, Instant at) {
        return new WarningRow(
                row.id(),
                row.incidentId(),
                row.number(),
                IN_FORCE,
                e.edition(),
                e.subject(),
                e.level(),
                e.startsAt(),
                e.scope(),
                e.matter(),
                e.measures(),
                e.issuedBy(),
                e.to(),
                e.commandBody(),
                e.exercise(),
                e.sender(),
                row.releasedAt(),
                null,
                row.occurredAt(),
                row.recordedAt(),
                at,
                plus(
                        row,
                        new Edition(
                                e.edition(),
                                "ADJUSTED",
                                e.level(),
                                e.subject(),
                                e.startsAt(),
                                e.scope(),
                                e.matter(),
                                e.measures(),
                                e.issuedBy(),
                                e.to(),
                                e.commandBody(),
                                e.reason(),
                                e.by(),
                                at)));
    }

    private static WarningRow lifted(WarningRow row, WarningLifted e, Instant at) {
        return new WarningRow(
                row.id(),
                row.incidentId(),
                row.number(),
                "LIFTED",
                e.edition(),
                row.subject(),
                row.level(),
                row.startsAt(),
                row.scope(),
                row.matter(),
                row.measures(),
                row.issuedBy(),
                row.to(),
                e.commandBody(),
                row.exercise(),
                row.sender(),
                row.releasedAt(),
                at,
                row.occurredAt(),
                row.recordedAt(),
                at,
                plus(
                        row,
                        new Edition(
                                e.edition(),
                                "LIFTED",
                                e.level(),
                                row.subject(),
                                row.startsAt(),
                                row.scope(),
                                row.matter(),
                                row.measures(),
                                row.issuedBy(),
                                e.to(),
                                e.commandBody(),
                                e.reason(),
                                e.by(),
                                at)));
    }

    private static List<Edition> plus(WarningRow row, Edition next) {
        return Stream.concat(row.editions().stream(), Stream.of(next)).toList();
    }
}
