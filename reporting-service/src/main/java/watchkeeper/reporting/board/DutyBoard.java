package watchkeeper.reporting.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;
import watchkeeper.reporting.board.DutyRow.Line;
import watchkeeper.reporting.board.DutyRow.Subject;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.event.LedgerEvent;
import watchkeeper.reporting.event.LedgerEvent.LedgerOpened;
import watchkeeper.reporting.event.LedgerEvent.LedgerPassed;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.LedgerEvent.SlotChanged;
import watchkeeper.reporting.event.LedgerEvent.SlotCorrected;
import watchkeeper.reporting.event.LedgerEvent.SlotOpened;
import watchkeeper.reporting.event.LedgerEvent.SlotReplanned;

/** Keeps the list of duties, one row a slot, in one segment, under the store's positions. */
@Component
@ProcessingGroup(DutyBoard.LIST)
public class DutyBoard {
    public static final String LIST = "duties";

    private final LiveLists lists;
    private final LiveView view;
    private final JdbcClient db;

    DutyBoard(LiveLists lists, LiveViews views, JdbcClient db) {
        this.lists = lists;
        this.db = db;
        this.view = views.of(
                LIST,
                Map.of("incident", "incident", "story", "story", "unit", "owner", "state", "state", "kind", "kind"));
    }

    @EventHandler
    void on(LedgerOpened event) {
        boolean ofStory = event.incidentId() == null && !event.subject().equals(LedgerEvent.PLAN_IN_USE);
        String story = ofStory ? event.subject() : null;
        db.sql("""
                insert into ledger_subject (ledger_id, incident_id, story_id) values (?, ?, ?)
                on conflict (ledger_id) do nothing""")
                .param(event.ledgerId())
                .param(event.incidentId())
                .param(story)
                .update();
    }

    @EventHandler
    void on(LedgerPassed event, TrackingToken token) {
        db.sql("update ledger_subject set incident_id = ? where ledger_id = ?")
                .params(event.subject(), event.ledgerId())
                .update();
        slotsOf(event.ledgerId()).forEach(row -> put(row.passedTo(event.subject()), token));
    }

    @EventHandler
    void on(SlotOpened event, TrackingToken token) {
        put(event.ledgerId(), event.slot(), event.at(), null, false, token);
    }

    @EventHandler
    void on(SlotChanged event, TrackingToken token) {
        put(event.ledgerId(), event.slot(), event.at(), event.evidence(), false, token);
    }

    @EventHandler
    void on(SlotReplanned event, TrackingToken token) {
        put(event.ledgerId(), event.slot(), event.at(), event.cause(), false, token);
    }

    @EventHandler
    void on(SlotCorrected event, TrackingToken token) {
        put(event.ledgerId(), event.slot(), event.at(), event.evidence(), true, token);
    }

    @EventHandler
    void on(ReportSent event, TrackingToken token) {
        Optional.ofNullable(event.missedSlot())
                .flatMap(this::find)
                .ifPresent(missed -> put(missed.andMadeUpBy(event.reportId()), token));
    }

    public Optional<DutyRow> find(String slotId) {
        return lists.find(LIST, slotId).map(row -> Json.MAPPER.treeToValue(row, DutyRow.class));
    }

    /** All slots of a ledger. */
    public List<DutyRow> slotsOf(String ledger) {
        return lists.all(LIST, LiveFilter.of("ledger", ledger)).stream()
                .map(row -> Json.MAPPER.treeToValue(row, DutyRow.class))
                .toList();
    }

    /** The ledger of an incident, once its opening has been read. */
    public Optional<String> ledgerOf(String incidentId) {
        return db.sql("select ledger_id from ledger_subject where incident_id = ?")
                .param(incidentId)
                .query(String.class)
                .optional();
    }

    public LiveView view() {
        return view;
    }

    private void put(
            String ledger, Slot slot, Instant at, @Nullable String evidence, boolean corrected, TrackingToken token) {
        Line line = new Line(slot.state(), at, slot.dueAt(), evidence, corrected);
        put(DutyRow.of(subjectOf(ledger), slot, find(slot.id()), line), token);
    }

    private void put(DutyRow row, TrackingToken token) {
        lists.put(LIST, row.id(), token.position().orElseThrow(), row);
    }

    private Subject subjectOf(String ledger) {
        return db.sql("select incident_id, story_id from ledger_subject where ledger_id = ?")
                .param(ledger)
                .query((row, n) -> new Subject(ledger, row.getString(1), row.getString(2)))
                .single();
    }
}
