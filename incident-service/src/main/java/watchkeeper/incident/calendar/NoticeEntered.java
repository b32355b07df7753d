package watchkeeper.incident.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice, or the amendment of one, became known to us; as stored for ever. */
public record NoticeEntered(
        int year,
        String version,
        List<String> papers,
        List<NoticeDay> days,
        @Nullable LocalDate issuedAt,
        String reason,
        String by) {}
