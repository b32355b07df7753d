package watchkeeper.reporting.document;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyBoard;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.record.Outline;
import watchkeeper.reporting.record.Outlines;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Titles;

/** What stands around a report: the duty that it is for, the addressees, the incident. */
@Component
public class Surroundings {
    private static final String AT_ANY_TIME = "五";

    private final DutyBoard board;
    private final Outlines outlines;

    Surroundings(DutyBoard board, Outlines outlines) {
        this.board = board;
        this.outlines = outlines;
    }

    public Words title(Report report) {
        return Titles.of(report, slot(report));
    }

    /** Title of the incident, or of the story before there is one. */
    public String matter(Report report) {
        return outlines.titleOf(report.subject());
    }

    public boolean isExercise(Report report) {
        return slot(report)
                .map(DutyRow::exercise)
                .or(() -> outline(report).map(Outline::exercise))
                .orElse(false);
    }

    /** The plan's clause that asks for it. */
    public String clause(Report report) {
        return slot(report).map(DutyRow::clause).orElse(AT_ANY_TIME);
    }

    /** The term of the report's duty; empty for a report at any time. */
    public Optional<DutyTerm> term(Report report) {
        return slot(report).flatMap(slot -> outline(report).flatMap(outline -> outline.term(slot.kind())));
    }

    /** The addressee first, then who gets a copy. */
    public Set<String> addressees(Report report) {
        Set<String> addressees = new LinkedHashSet<>();
        slot(report)
                .map(DutyRow::addressee)
                .or(() -> outline(report).map(Outline::addresseeAtAnyTime))
                .ifPresent(addressees::add);
        term(report).map(DutyTerm::alsoTo).ifPresent(addressees::addAll);
        return addressees;
    }

    /** As it was when the report was written: what was sent does not change with the terms. */
    private Optional<Outline> outline(Report report) {
        return outlines.of(report.subject(), report.at());
    }

    Optional<DutyRow> slot(Report report) {
        return Optional.ofNullable(report.slotId()).flatMap(board::find);
    }

    ZoneId zone(Report report) {
        return outlines.zoneOf(report.subject());
    }
}
