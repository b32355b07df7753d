package watchkeeper.reporting.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param next cursor of the next page, or null at the end
 * @param position that the page was read at: a live timeline resumed from here misses nothing
 */
public record TimelinePage(
        List<TimelineFact> items, @Nullable String next, long position) {}
