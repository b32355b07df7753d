package watchkeeper.reporting.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyBoard;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.record.Changes;
import watchkeeper.reporting.record.Changes.Heat;
import watchkeeper.reporting.record.Changes.Span;
import watchkeeper.reporting.record.Outline;
import watchkeeper.reporting.record.Outlines;
import watchkeeper.reporting.record.TimelineFact;
import watchkeeper.reporting.report.Reports;
import watchkeeper.reporting.report.Reports.Last;
import watchkeeper.reporting.report.Sentence.Section;
import watchkeeper.reporting.report.Titles;

/** Drafts a report out of the record: everything that came to it since the last report of this duty. */
@Component
public class Drafting {
    private static final String SILENT_STATES = "OVERDUE|MISSED";

    private final Changes changes;
    private final Outlines outlines;
    private final DutyBoard board;
    private final Reports reports;
    private final Phrases phrases;
    private final Clock clock;

    Drafting(Changes changes, Outlines outlines, DutyBoard board, Reports reports, Phrases phrases, Clock clock) {
        this.changes = changes;
        this.outlines = outlines;
        this.board = board;
        this.reports = reports;
        this.phrases = phrases;
        this.clock = clock;
    }

    public Draft of(DutyRow slot) {
        Instant now = clock.instant();
        String subject = slot.subject();
        Optional<Last> last = reports.lastOf(slot.id());
        long covers = changes.position();
        Span span = new Span(slot.incident(), subject, last.map(Last::covers).orElse(0L), covers);
        Telling telling = new Telling(outlines.zoneOf(subject));

        changes.heat(span).ifPresent(heat -> tellHeat(telling, heat));
        List<String> types = new ArrayList<>(phrases.types());
        types.addAll(UnitReports.TYPES);
        List<TimelineFact> facts = changes.facts(span, types);
        facts.forEach(fact -> phrases.of(fact).ifPresent(said -> telling.at(fact, said.section(), said.words())));
        UnitReports units = new UnitReports(
                phrases,
                slot.owner(),
                facts.stream()
                        .filter(fact -> UnitReports.TYPES.contains(fact.type()))
                        .toList(),
                board.slotsOf(slot.ledger()));
        units.tell(telling);
        List<String> silent = slot.kind() == DutyKind.BRIEFING
                ? units.silent(outlines.of(subject).map(Outline::units).orElse(Set.of()))
                : List.of();
        Words since = last.map(Last::at).map(telling::when).orElse(new Words("事件开立", "the beginning"));
        List<TimelineFact> lapses = silent.isEmpty() ? List.of() : changes.facts(span, List.of("SlotChanged"));
        silent.forEach(unit -> units.tellSilence(telling, unit, since, lapsesOf(unit, lapses)));
        return new Draft(
                slot.id(),
                subject,
                slot.owner(),
                slot.addressee(),
                Titles.of(slot),
                last.map(Last::at).orElse(null),
                now,
                covers,
                telling.sentences(),
                silent,
                Draft.texts(telling.sentences()),
                reports.draftsOf(slot.id()));
    }

    private static List<TimelineFact> lapsesOf(String unit, List<TimelineFact> changed) {
        return changed.stream()
                .filter(fact -> fact.body().at("/slot/owner").asString("").equals(unit))
                .filter(fact -> fact.body().at("/slot/state").asString("").matches(SILENT_STATES))
                .toList();
    }

    private static void tellHeat(Telling telling, Heat heat) {
        Words first = telling.when(heat.first().occurredAt());
        Words last = telling.when(heat.last().occurredAt());
        String hot = heat.hottest().body().path("hot").asString("");
        telling.say(
                Section.SUMMARY,
                new Words(
                        first.zh() + "至" + last.zh() + "监测到 " + heat.count() + " 条信息，涉及 " + heat.platforms() + " 个平台"
                                + (hot.isEmpty() ? "" : "，最高热度 " + hot),
                        "from " + first.en() + " to " + last.en() + ", " + heat.count() + " posts were detected on "
                                + heat.platforms() + " platforms" + (hot.isEmpty() ? "" : ", at most " + hot + " hot")),
                List.of(heat.first(), heat.hottest(), heat.last()));
    }
}
