package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.watchlist.query.Normaliser;

/** A story while it changes. */
final class StoryDraft {
    static final int MOST_DIFFERENT = 100;

    private final Story before;
    private final Map<MediaClass, Long> classes = new EnumMap<>(MediaClass.class);
    private final Set<String> wordings;
    private final Set<String> voices;
    private final Map<String, Long> platforms;
    private MediaClass firstClass;
    private Instant first;
    private Instant last;
    private long observations;
    private long items;
    private long reach;
    private long growth;
    long sequence;
    Instant touchedAt;
    boolean dismissed;

    @Nullable
    Level suggested;

    @Nullable
    String mergedInto;

    @Nullable
    Instant spikedAt;

    @Nullable
    Instant takenApartAt;

    StoryDraft(Story story) {
        before = story;
        classes.putAll(story.classes());
        wordings = new TreeSet<>(story.wordings());
        voices = new TreeSet<>(story.voices());
        platforms = new TreeMap<>(story.platforms());
        firstClass = story.firstClass();
        first = story.firstObservedAt();
        last = story.lastObservedAt();
        observations = story.observations();
        items = story.items();
        reach = story.reach();
        growth = story.growth();
        sequence = story.sequence();
        touchedAt = story.touchedAt();
        dismissed = story.dismissed();
        suggested = story.suggested();
        mergedInto = story.mergedInto();
        spikedAt = story.spikedAt();
        takenApartAt = story.takenApartAt();
    }

    /** @param known the item as it was known before; null when it is new to the story */
    void join(Detection seen, @Nullable Post known, Post now) {
        observations++;
        items += known == null ? 1 : 0;
        reach += now.reads() - (known == null ? 0 : known.reads());
        growth += now.growth() - (known == null ? 0 : known.growth());
        seen(seen.observedAt(), seen.observedAt(), seen.mediaClass());
        count(seen.mediaClass(), seen.platform(), 1);
        different(seen.title(), now.voice());
    }

    /** What is known of posts that come from another story. */
    void take(Collection<Post> posts) {
        for (Post post : posts) {
            observations += post.observations();
            items++;
            reach += post.reads();
            growth += post.growth();
            seen(post.first(), post.last(), post.mediaClass());
            count(post.mediaClass(), post.platform(), post.observations());
            different(post.title(), post.voice());
        }
    }

    /** Posts that go to another story; which wordings and voices go with them is not known. */
    void give(Collection<Post> posts, List<Post> remaining) {
        for (Post post : posts) {
            observations -= post.observations();
            items--;
            reach -= post.reads();
            growth -= post.growth();
            count(post.mediaClass(), post.platform(), -post.observations());
        }
        remaining.stream()
                .min((a, b) -> a.first().compareTo(b.first()))
                .ifPresent(earliest -> firstClass = earliest.mediaClass());
    }

    /** The whole of another story. */
    void absorb(Story other) {
        observations += other.observations();
        items += other.items();
        reach += other.reach();
        growth += other.growth();
        seen(other.firstObservedAt(), other.lastObservedAt(), other.firstClass());
        other.classes().forEach((media, count) -> classes.merge(media, count, Long::sum));
        other.platforms().forEach((platform, count) -> platforms.merge(platform, count, Long::sum));
        wordings.addAll(other.wordings());
        voices.addAll(other.voices());
    }

    private void seen(Instant from, Instant to, MediaClass media) {
        if (from.isBefore(first)) {
            first = from;
            firstClass = media;
        }
        last = to.isAfter(last) ? to : last;
    }

    private void count(MediaClass media, String platform, long more) {
        classes.merge(media, more, StoryDraft::sum);
        if (platforms.containsKey(platform) || platforms.size() < MOST_DIFFERENT) {
            platforms.merge(platform, more, StoryDraft::sum);
        }
    }

    private static @Nullable Long sum(Long a, Long b) {
        long sum = a + b;
        return sum <= 0 ? null : sum;
    }

    private void different(String title, @Nullable String voice) {
        if (wordings.size() < MOST_DIFFERENT) {
            wordings.add(Fingerprint.hex(8, Normaliser.normalise(title)));
        }
        if (voice != null && voices.size() < MOST_DIFFERENT) {
            voices.add(voice);
        }
    }

    Story done() {
        return new Story(
                before.id(),
                before.watchlist(),
                before.subject(),
                before.sensitivity(),
                sequence,
                before.title(),
                firstClass,
                first,
                last,
                observations,
                wordings,
                classes,
                reach,
                suggested,
                dismissed,
                touchedAt,
                items,
                voices,
                platforms,
                growth,
                mergedInto,
                spikedAt,
                takenApartAt);
    }
}
