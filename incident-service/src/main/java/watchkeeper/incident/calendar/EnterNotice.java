package watchkeeper.incident.calendar;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Answers the version under which the notice is known from now on; the same content again is no new version. */
public record EnterNotice(
        int year,
        List<String> papers,
        List<NoticeDay> days,
        @Nullable LocalDate issuedAt,
        String reason,
        String by) {
    @TargetAggregateIdentifier
    public String calendarId() {
        return idOf(year);
    }

    static String idOf(int year) {
        return "calendar-" + year;
    }
}
