package watchkeeper.monitoring.storylist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.storylist.StoryFacts.Dismissed;
import watchkeeper.monitoring.storylist.StoryFacts.Merged;
import watchkeeper.monitoring.storylist.StoryFacts.Spike;
import watchkeeper.monitoring.storylist.StoryFacts.State;

/**
 * A story as the list shows it; the whole curve, its spread and its members are asked for by its id.
 *
 * @param wordings its different titles in the order they came, at most {@value #MOST_WORDINGS}
 * @param platforms observations per platform
 * @param classes observations per media class
 * @param reach readers as the platforms count them, in all their time
 * @param growth readers more since the story began
 * @param heat by the hour, oldest first, at most the last {@value #MOST_HOURS} hours that have any
 * @param spike the last one that was said
 * @param incidentId the incident made from it: known to the board, which joins the lists; null here
 */
public record StoryRow(
        String id,
        String watchlist,
        String title,
        List<String> wordings,
        String firstPlatform,
        String firstClass,
        @Nullable Instant firstObservedAt,
        @Nullable Instant lastObservedAt,
        long observations,
        long items,
        Map<String, Long> platforms,
        Map<String, Long> classes,
        long reach,
        long growth,
        @Nullable Suggested suggested,
        List<Heat> heat,
        @Nullable Spike spike,
        State state,
        @Nullable Dismissed dismissed,
        @Nullable Merged merged,
        @Nullable String splitFrom,
        @Nullable String incidentId) {
    static final int MOST_WORDINGS = 20;
    static final int MOST_HOURS = 48;

    static StoryRow of(StoryFacts facts, StoryCurve curve) {
        String id = facts.id();
        Totals totals = curve.totals(id);
        List<Source> first = curve.first(id, 1);
        return new StoryRow(
                id,
                facts.watchlist(),
                facts.title(),
                curve.wordings(id, MOST_WORDINGS),
                first.isEmpty() ? facts.firstPlatform() : first.getFirst().platform(),
                first.isEmpty() ? facts.firstClass().name() : first.getFirst().mediaClass(),
                totals.first(),
                totals.last(),
                totals.observations(),
                totals.items(),
                curve.counted(id, "platform"),
                curve.counted(id, "media_class"),
                totals.reach(),
                totals.growth(),
                facts.suggested(),
                curve.hours(id, MOST_HOURS),
                facts.spike(),
                facts.state(),
                facts.dismissed(),
                facts.merged(),
                facts.splitFrom(),
                null);
    }
}
