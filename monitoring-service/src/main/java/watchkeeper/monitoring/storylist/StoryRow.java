package watchkeeper.monitoring.storylist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.StoryOpened;

/**
 * A story as the list shows it.
 *
 * @param wordings its different titles in the order they came, at most {@value #MOST_WORDINGS}
 * @param platforms observations per platform
 * @param heat by the hour, oldest first, at most the last {@value #MOST_HOURS} hours that have any
 * @param incidentId the incident made from it: known to the board, which joins the lists; null here
 */
record StoryRow(
        String id,
        String watchlist,
        String title,
        List<String> wordings,
        String firstPlatform,
        MediaClass firstClass,
        @Nullable Instant firstObservedAt,
        @Nullable Instant lastObservedAt,
        long observations,
        Map<String, Long> platforms,
        @Nullable Suggested suggested,
        List<Heat> heat,
        State state,
        @Nullable Dismissed dismissed,
        @Nullable String incidentId) {
    static final int MOST_WORDINGS = 200;
    static final int MOST_HOURS = 336;

    enum State {
        OPEN,
        DISMISSED
    }

    record Dismissed(String by, String reason, Instant at) {}

    static StoryRow of(StoryOpened opened) {
        return new StoryRow(
                opened.storyId(),
                opened.watchlist(),
                opened.title(),
                List.of(),
                opened.firstPlatform(),
                opened.firstClass(),
                null,
                null,
                0,
                Map.of(),
                null,
                List.of(),
                State.OPEN,
                null,
                null);
    }

    StoryRow with(DetectionJoined joined) {
        Instant at = joined.observedAt();
        boolean first = firstObservedAt == null || at.isBefore(firstObservedAt);
        boolean last = lastObservedAt == null || at.isAfter(lastObservedAt);
        Map<String, Long> counted = new TreeMap<>(platforms);
        counted.merge(joined.platform(), 1L, Long::sum);
        return new StoryRow(
                id,
                watchlist,
                title,
                wordingsWith(joined.title()),
                first ? joined.platform() : firstPlatform,
                first ? joined.mediaClass() : firstClass,
                first ? at : firstObservedAt,
                last ? at : lastObservedAt,
                observations + 1,
                counted,
                suggested,
                heatWith(joined),
                state,
                dismissed,
                incidentId);
    }

    /** What is suggested after a dismissal is graver than what was dismissed: the story is open again. */
    StoryRow with(Suggested suggestion) {
        return new StoryRow(
                id,
                watchlist,
                title,
                wordings,
                firstPlatform,
                firstClass,
                firstObservedAt,
                lastObservedAt,
                observations,
                platforms,
                suggestion,
                heat,
                State.OPEN,
                dismissed,
                incidentId);
    }

    StoryRow with(Dismissed dismissal) {
        return new StoryRow(
                id,
                watchlist,
                title,
                wordings,
                firstPlatform,
                firstClass,
                firstObservedAt,
                lastObservedAt,
                observations,
                platforms,
                suggested,
                heat,
                State.DISMISSED,
                dismissal,
                incidentId);
    }

    private List<String> wordingsWith(String wording) {
        if (wordings.contains(wording) || wordings.size() >= MOST_WORDINGS) {
            return wordings;
        }
        List<String> more = new ArrayList<>(wordings);
        more.add(wording);
        return more;
    }

    private List<Heat> heatWith(DetectionJoined joined) {
        Instant hour = joined.observedAt().truncatedTo(ChronoUnit.HOURS);
        List<Heat> curve = new ArrayList<>(heat);
        Heat known = curve.stream()
                .filter(heat -> heat.hour().equals(hour))
                .findFirst()
                .orElse(Heat.none(hour));
        curve.remove(known);
        curve.add(known.plus(joined));
        curve.sort(Comparator.comparing(Heat::hour));
        return curve.subList(Math.max(0, curve.size() - MOST_HOURS), curve.size());
    }
}
