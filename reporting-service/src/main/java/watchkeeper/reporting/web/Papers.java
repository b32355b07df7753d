package watchkeeper.reporting.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.reporting.board.DutyBoard;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.draft.Titles;
import watchkeeper.reporting.record.Outline;
import watchkeeper.reporting.record.Outlines;
import watchkeeper.reporting.report.Report;

/** Reports together with what stands around them: the duty, the addressees, the incident. */
@Component
class Papers {
    private static final String AT_ANY_TIME = "五";

    private final DutyBoard board;
    private final Outlines outlines;

    Papers(DutyBoard board, Outlines outlines) {
        this.board = board;
        this.outlines = outlines;
    }

    ReportView view(Report report) {
        Optional<Outline> outline = outlines.of(report.subject());
        return new ReportView(
                report,
                slot(report).map(Titles::of).orElse(Titles.AT_ANY_TIME),
                outline.map(Outline::title).orElse(""),
                addressees(report),
                slot(report)
                        .map(DutyRow::exercise)
                        .or(() -> outline.map(Outline::exercise))
                        .orElse(false),
                clause(report));
    }

    String clause(Report report) {
        return slot(report).map(DutyRow::clause).orElse(AT_ANY_TIME);
    }

    /** The term of the report's duty; empty for a report at any time. */
    Optional<DutyTerm> term(Report report) {
        return slot(report)
                .flatMap(slot -> outlines.of(report.subject()).flatMap(outline -> outline.term(slot.kind())));
    }

    /** The addressee first, then who gets a copy. */
    Set<String> addressees(Report report) {
        Set<String> addressees = new LinkedHashSet<>();
        slot(report)
                .map(DutyRow::addressee)
                .or(() -> outlines.of(report.subject()).map(Outline::addresseeAtAnyTime))
                .ifPresent(addressees::add);
        term(report).map(DutyTerm::alsoTo).ifPresent(addressees::addAll);
        return addressees;
    }

    private Optional<DutyRow> slot(Report report) {
        return Optional.ofNullable(report.slotId()).flatMap(board::find);
    }
}
