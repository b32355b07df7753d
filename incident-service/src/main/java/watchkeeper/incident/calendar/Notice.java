package watchkeeper.incident.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/**
 * One version of a year's notice. A version never changes; an amendment is the next one.
 *
 * @param version 1 for a shipped notice, 2 and on for those that people entered
 * @param issuedAt the day on which it was issued, where somebody said so
 * @param enteredAt null for a shipped notice, which is known since ever
 */
public record Notice(
        int year,
        String version,
        List<String> papers,
        List<NoticeDay> days,
        @Nullable LocalDate issuedAt,
        @Nullable Instant enteredAt,
        @Nullable String reason,
        @Nullable String by) {
    static final String SHIPPED = "1";

    static Notice shipped(int year, List<String> papers, List<NoticeDay> days) {
        return new Notice(year, SHIPPED, papers, days, null, null, null, null);
    }

    public static Notice of(NoticeEntered event, Instant at) {
        return new Notice(
                event.year(),
                event.version(),
                event.papers(),
                event.days(),
                event.issuedAt(),
                at,
                event.reason(),
                event.by());
    }

    public boolean wasKnown(Instant at) {
        return enteredAt == null || !enteredAt.isAfter(at);
    }

    /** As other services read it. */
    public CalendarYear published() {
        return new CalendarYear(year, version, papers, dates(true), dates(false));
    }

    /** Who asks for the same again, in whatever order, has nothing to add. */
    boolean saysTheSame(List<String> otherPapers, List<NoticeDay> otherDays) {
        return Set.copyOf(papers).equals(Set.copyOf(otherPapers))
                && Set.copyOf(days).equals(Set.copyOf(otherDays));
    }

    private List<LocalDate> dates(boolean off) {
        return days.stream()
                .filter(day -> day.off() == off)
                .map(NoticeDay::date)
                .toList();
    }
}
