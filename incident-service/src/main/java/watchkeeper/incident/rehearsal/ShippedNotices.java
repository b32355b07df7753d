package watchkeeper.incident.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.calendar.Notices;

/** The working-day notices that come with the product. */
final class ShippedNotices {
    private ShippedNotices() {}

    static WorkingCalendar calendar() {
        try {
            return new Notices(new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/*.json"))
                    .calendar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
