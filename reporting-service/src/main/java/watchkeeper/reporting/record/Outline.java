package watchkeeper.reporting.record;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.IncidentMessage.UnitReleased;
import watchkeeper.contracts.Terms;

/**
 * An incident in outline, as its own messages tell it.
 *
 * @param units responsible and watching, as they are named now
 * @param terms the last that were decided, also after a lift; null before the first
 */
public record Outline(
        String title,
        String timeZone,
        boolean exercise,
        DutyTerm initialReport,
        Set<String> units,
        @Nullable Terms terms) {
    static Outline opened(IncidentOpened message) {
        return new Outline(
                message.title(),
                message.timeZone(),
                message.exercise(),
                message.initialReport(),
                new LinkedHashSet<>(message.units()),
                null);
    }

    Outline then(IncidentMessage message) {
        return switch (message) {
            case UnitAdded e -> with(e.unit(), true);
            case UnitReleased e -> with(e.unit(), false);
            case ResponseStarted e -> under(e.terms());
            case ResponseRaised e -> under(e.terms());
            case ResponseLowered e -> under(e.terms());
            default -> this;
        };
    }

    /** The term of a kind of duty under the terms that were decided last. */
    public Optional<DutyTerm> term(DutyKind kind) {
        return kind == initialReport.kind()
                ? Optional.of(initialReport)
                : Optional.ofNullable(terms).stream()
                        .flatMap(decided -> decided.duties().stream())
                        .filter(term -> term.kind() == kind)
                        .findFirst();
    }

    /** To whom important news goes at any time: as the special reports, or the first report before there are any. */
    public String addresseeAtAnyTime() {
        return term(DutyKind.SPECIAL_REPORT)
                .map(DutyTerm::addressee)
                .orElseGet(() -> terms == null ? initialReport.addressee() : terms.commandBody());
    }

    private Outline with(String unit, boolean added) {
        Set<String> now = new LinkedHashSet<>(units);
        if (added) {
            now.add(unit);
        } else {
            now.remove(unit);
        }
        return new Outline(title, timeZone, exercise, initialReport, now, terms);
    }

    private Outline under(Terms decided) {
        return new Outline(title, timeZone, exercise, initialReport, units, decided);
    }
}
