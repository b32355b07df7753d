package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.Sensitivity;

/**
 * What the topology remembers of a story: little, because every change of it is written to a changelog. The curve is
 * made downstream, from the memberships.
 *
 * @param subject watch-list and query of its first detection
 * @param sequence number of the last message told of it
 * @param wordings short hashes of the different titles, at most {@value StoryDraft#MOST_DIFFERENT}
 * @param reach sum over its items of the most readers that the platform counted for each, in all their time
 * @param suggested the gravest level suggested so far
 * @param touchedAt product time of the last message
 * @param items different posts; 0 in a story of a former program until it is seen again
 * @param voices short hashes of the different authors, at most {@value StoryDraft#MOST_DIFFERENT}
 * @param platforms observations per platform, at most {@value StoryDraft#MOST_DIFFERENT} platforms
 * @param growth readers more since the story first saw each item
 * @param mergedInto where it goes on
 * @param spikedAt the hour of the last spike that was said
 * @param takenApartAt when people last split it: from then on only people merge it; null when they never did
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
        Instant touchedAt,
        long items,
        Set<String> voices,
        Map<String, Long> platforms,
        long growth,
        @Nullable String mergedInto,
        @Nullable Instant spikedAt,
        @Nullable Instant takenApartAt) {
    public Story {
        voices = voices == null ? Set.of() : voices;
        platforms = platforms == null ? Map.of() : platforms;
    }

    static Story opened(String id, Match match, Instant now) {
        Detection first = match.detection();
        return untold(
                id,
                match.watchlist(),
                match.subject(),
                match.sensitivity(),
                first.title(),
                first.mediaClass(),
                new Span(id, first.observedAt(), first.observedAt()),
                now);
    }

    /** A story of posts that were another's; they are taken next. */
    static Story split(String id, Story from, Post first, Instant now) {
        return untold(
                id,
                from.watchlist(),
                from.subject(),
                from.sensitivity(),
                first.title(),
                first.mediaClass(),
                new Span(id, first.first(), first.last()),
                now);
    }

    /** Nothing was told of it, and nothing counted. */
    private static Story untold(
            String id,
            String watchlist,
            String subject,
            Sensitivity sensitivity,
            String title,
            MediaClass firstClass,
            Span span,
            Instant now) {
        return new Story(
                id,
                watchlist,
                subject,
                sensitivity,
                0,
                title,
                firstClass,
                span.first(),
                span.last(),
                0,
                Set.of(),
                Map.of(),
                0,
                null,
                false,
                now,
                0,
                Set.of(),
                Map.of(),
                0,
                null,
                null,
                null);
    }

    Story with(Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft(this);
        change.accept(draft);
        return draft.done();
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    public Span span() {
        return new Span(id, firstObservedAt, lastObservedAt);
    }
}
