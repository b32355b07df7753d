package watchkeeper.reporting.ledger;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReportForm;
import watchkeeper.reporting.duty.Dated;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.event.LedgerEvent.FactTaken;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.LedgerEvent.SlotWaived;

/** All that a ledger has taken into account, of which follows what is owed. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Taken {
    private List<Dated> facts = new ArrayList<>();
    private Sources sources = new Sources();
    private String calendar = "";
    /** The final report of each unit that the response asks for nothing more. */
    private SortedMap<String, String> finals = new TreeMap<>();

    /** Known by the ledger's own events. */
    boolean isRepeated(String source, long sequence) {
        return sources.have(source, sequence);
    }

    /** Versions of the notices that working days are counted with; nothing before any were. */
    String calendar() {
        return calendar;
    }

    @Nullable
    String finalOf(String owner) {
        return finals.get(owner);
    }

    /** Whether this was the last adoption. */
    boolean isInUse(String cause) {
        return facts.reversed().stream()
                .map(Dated::fact)
                .filter(Fact.PlanAdopted.class::isInstance)
                .findFirst()
                .filter(adopted -> ((Fact.PlanAdopted) adopted).cause().equals(cause))
                .isPresent();
    }

    Schedule schedule(String ledger, ZoneId zone, Instant upTo) {
        return Schedule.ofDated(ledger, zone, facts, upTo);
    }

    /** When the latest of them counts from, or else an instant, if that is later. */
    Instant latest(Instant otherwise) {
        return facts.stream().map(Dated::at).reduce(otherwise, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** @return when it counts from */
    Instant take(FactTaken event) {
        switch (event.fact()) {
            case Fact.ResponseLifted lifted -> counted(Notices.firstYear(lifted.at()), lifted.notices());
            case Fact.CalendarRead read -> counted(Notices.firstYear(calendar), read.notices());
            case Fact.TermsDecided decided -> finals.clear();
            case Fact.UnitAdded added -> finals.remove(added.unit());
            default -> {}
        }
        Dated dated = sources.take(event);
        facts.add(dated);
        return dated.at();
    }

    void take(ReportSent event) {
        if (event.slotId() != null) {
            facts.add(Dated.asRecorded(new Fact.ReportSent(event.at(), event.slotId(), event.reportId())));
        }
        if (event.form() == ReportForm.FINAL) {
            finals.put(event.owner(), event.reportId());
        }
    }

    void take(SlotWaived event) {
        facts.add(Dated.asRecorded(new Fact.SlotWaived(event.at(), event.slotId(), event.reason())));
    }

    private void counted(int firstYear, List<CalendarYear> notices) {
        calendar = Notices.versions(firstYear, notices);
    }
}
