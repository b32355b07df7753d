package watchkeeper.incident.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.DottedVersion;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.WorkingCalendar;

/** All versions of all notices: the shipped ones and those that people entered. */
@Component
public class Notices {
    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.comparingInt(Notice::year).thenComparing(Notice::version, DottedVersion.OLDEST_FIRST);

    private final List<Notice> shipped;
    private final Supplier<List<Notice>> entered;

    @Autowired
    Notices(@Value("classpath*:calendars/*.json") Resource[] files, NoticeTable table) {
        this(files, table::all);
    }

    /** Only what is shipped. */
    public Notices(Resource[] files) {
        this(files, List::of);
    }

    public Notices(Resource[] files, Supplier<List<Notice>> entered) {
        this.shipped = Arrays.stream(files)
                .map(NoticeFile::read)
                .flatMap(Optional::stream)
                .toList();
        this.entered = entered;
    }

    /** Every version, by year, the newest of a year last. */
    public List<Notice> all() {
        return Stream.concat(shipped.stream(), entered.get().stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    public List<Notice> of(int year) {
        return all().stream().filter(notice -> notice.year() == year).toList();
    }

    Optional<Notice> shipped(int year) {
        return shipped.stream().filter(notice -> notice.year() == year).findFirst();
    }

    /** As known now. */
    public WorkingCalendar calendar() {
        return calendar(all(), notice -> true);
    }

    /** As known then: what was entered later is not in it. */
    public WorkingCalendar knownAt(Instant then) {
        return calendar(all(), notice -> notice.wasKnown(then));
    }

    /** What a version changed: the calendar before it and with it, later versions of that year left aside. */
    public Amendment amendment(int year, String version) {
        List<Notice> all = all();
        return new Amendment(
                calendar(all, notice -> notice.year() != year || isBefore(notice, version)),
                calendar(
                        all,
                        notice -> notice.year() != year
                                || isBefore(notice, version)
                                || notice.version().equals(version)));
    }

    /** Two calendars that differ in one version of one year. */
    public record Amendment(WorkingCalendar former, WorkingCalendar present) {}

    private static boolean isBefore(Notice notice, String version) {
        return DottedVersion.OLDEST_FIRST.compare(notice.version(), version) < 0;
    }

    private static WorkingCalendar calendar(List<Notice> notices, Predicate<Notice> used) {
        return new WorkingCalendar(
                notices.stream().filter(used).map(Notice::published).toList());
    }

    /** Years are published with every version, so that whoever reads them can take the newest. */
    public List<CalendarYear> published() {
        return all().stream().map(Notice::published).toList();
    }
}
