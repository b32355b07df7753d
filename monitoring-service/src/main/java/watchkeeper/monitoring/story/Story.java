package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.Sensitivity;

/**
 * What the topology remembers of a story: little, because every change of it is written to a changelog. The curve is
 * made downstream, from the memberships.
 *
 * @param sequence number of the last message told of it
 * @param wordings short hashes of the different titles, at most {@value #MOST_WORDINGS}
 * @param reach sum over its items of the most readers that the platform counted for each
 * @param suggested the gravest level suggested so far
 * @param touchedAt product time of the last message
 */
public record Story(
        String id,
        String watchlist,
        String subject,
        Sensitivity sensitivity,
        long sequence,
        String title,
        MediaClass firstClass,
        Instant firstObservedAt,
        Instant lastObservedAt,
        long observations,
        Set<String> wordings,
        Map<MediaClass, Long> classes,
        long reach,
        @Nullable Level suggested,
        boolean dismissed,
        Instant touchedAt) {
    static final int MOST_WORDINGS = 500;

    static Story opened(String id, Match match, Instant now) {
        Detection first = match.detection();
        return new Story(
                id,
                match.watchlist(),
                match.subject(),
                match.sensitivity(),
                0,
                first.title(),
                first.mediaClass(),
                first.observedAt(),
                first.observedAt(),
                0,
                Set.of(),
                Map.of(),
                0,
                null,
                false,
                now);
    }

    Story joined(Detection detection, String wording, long moreReach, Instant now) {
        Set<String> allWordings = new TreeSet<>(wordings);
        if (allWordings.size() < MOST_WORDINGS) {
            allWordings.add(wording);
        }
        Map<MediaClass, Long> allClasses = new EnumMap<>(MediaClass.class);
        allClasses.putAll(classes);
        allClasses.merge(detection.mediaClass(), 1L, Long::sum);
        Instant at = detection.observedAt();
        boolean earlier = at.isBefore(firstObservedAt);
        return new Story(
                id,
                watchlist,
                subject,
                sensitivity,
                sequence,
                title,
                earlier ? detection.mediaClass() : firstClass,
                earlier ? at : firstObservedAt,
                at.isAfter(lastObservedAt) ? at : lastObservedAt,
                observations + 1,
                allWordings,
                allClasses,
                reach + moreReach,
                suggested,
                dismissed,
                now);
    }

    Story told(long messages, Instant now) {
        return new Story(
                id,
                watchlist,
                subject,
                sensitivity,
                sequence + messages,
                title,
                firstClass,
                firstObservedAt,
                lastObservedAt,
                observations,
                wordings,
                classes,
                reach,
                suggested,
                dismissed,
                now);
    }

    Story suggesting(Level level) {
        return new Story(
                id,
                watchlist,
                subject,
                sensitivity,
                sequence,
                title,
                firstClass,
                firstObservedAt,
                lastObservedAt,
                observations,
                wordings,
                classes,
                reach,
                level,
                false,
                touchedAt);
    }

    Story dismissedNow() {
        return new Story(
                id,
                watchlist,
                subject,
                sensitivity,
                sequence,
                title,
                firstClass,
                firstObservedAt,
                lastObservedAt,
                observations,
                wordings,
                classes,
                reach,
                suggested,
                true,
                touchedAt);
    }

    public Span span() {
        return new Span(id, firstObservedAt, lastObservedAt);
    }
}
