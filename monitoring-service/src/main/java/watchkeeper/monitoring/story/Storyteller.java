package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.monitoring.watchlist.query.Normaliser;

/**
 * Decides what is told of the stories: one story per subject (watch-list and query) as long as it is observed at least
 * once in 24 h. Suggests a level when one is reached for the first time or a graver one; people decide.
 */
public final class Storyteller {
    /** Sleeping stories of a subject that a late detection may still find. */
    private static final int SPANS = 50;

    /** Parked matches taken in one go. */
    static final int MOST_AT_ONCE = 200;

    private final Memory memory;
    private final Criteria criteria;

    public Storyteller(Memory memory, Criteria criteria) {
        this.memory = memory;
        this.criteria = criteria;
    }

    /**
     * The intake is read from several partitions at once, so observations come in any order. One that no story of its
     * subject takes, because the day between is not read yet, is parked: what comes next may close the gap.
     */
    public List<Told> detect(Match match, Instant now) {
        if (!memory.isNew(match, now)) {
            return List.of();
        }
        List<Span> spans = memory.spans(match.subject());
        Optional<Span> span = Span.nearest(spans, match.detection().observedAt());
        if (span.isEmpty() && !spans.isEmpty()) {
            memory.park(match);
            return List.of();
        }
        List<Told> told = new ArrayList<>(List.of(take(match, now)));
        while (told.size() < MOST_AT_ONCE) {
            Optional<Match> closed = closed(match.subject(), told.getLast().storyId());
            if (closed.isEmpty()) {
                break;
            }
            memory.unpark(closed.get());
            told.add(take(closed.get(), now));
        }
        return told;
    }

    /**
     * Nothing more is to come: what is still parked joins what has come since, or begins stories of its own, in the order
     * of observation. A part of it at a time, or the transaction around it would grow too old.
     */
    public List<Told> release(Instant now) {
        List<Told> told = new ArrayList<>();
        for (Optional<Match> first = memory.firstParked();
                first.isPresent() && told.size() < MOST_AT_ONCE;
                first = memory.firstParked()) {
            memory.unpark(first.get());
            told.add(take(first.get(), now));
        }
        return told;
    }

    /** A parked match that the story, which has just grown, takes now. */
    private Optional<Match> closed(String subject, String storyId) {
        return memory.spans(subject).stream()
                .filter(span -> span.storyId().equals(storyId))
                .findFirst()
                .flatMap(span -> memory.firstParked(
                        subject, span.first().minus(Span.SLEEP), span.last().plus(Span.SLEEP)));
    }

    private Told take(Match match, Instant now) {
        Detection detection = match.detection();
        List<Span> spans = memory.spans(match.subject());
        Span span = Span.nearest(spans, detection.observedAt()).orElse(null);
        @Nullable Story known = span == null ? null : memory.story(span.storyId());
        List<StoryMessage> messages = new ArrayList<>();
        Story story;
        String why;
        if (known == null || span == null) {
            story = Story.opened(newId(match), match, now);
            why = Why.first(match);
            messages.add(new StoryOpened(
                    story.id(),
                    match.watchlist(),
                    detection.title(),
                    detection.platform(),
                    detection.mediaClass(),
                    null));
        } else {
            story = known;
            why = Why.near(match, span.distance(detection.observedAt()));
        }
        Story joined = join(story, detection, now);
        messages.add(joinedMessage(joined, detection, why));
        keepSpan(spans, joined);
        return tell(weigh(joined, messages), messages, now);
    }

    public Optional<Told> dismiss(Dismissal dismissal, Instant now) {
        Story story = memory.story(dismissal.storyId());
        if (story == null || story.dismissed()) {
            return Optional.empty();
        }
        List<StoryMessage> messages = List.of(new StoryDismissed(story.id(), dismissal.by(), dismissal.reason()));
        return Optional.of(tell(story.dismissedNow(), messages, now));
    }

    /** Weighs a story again, because the criteria may be others, or were not there yet when it was last weighed. */
    public Optional<Told> weighAgain(Story story, Instant now) {
        List<StoryMessage> messages = new ArrayList<>();
        Story weighed = weigh(story, messages);
        return messages.isEmpty() ? Optional.empty() : Optional.of(tell(weighed, messages, now));
    }

    private Story join(Story story, Detection detection, Instant now) {
        long reads = detection.readCount() == null ? 0 : detection.readCount();
        long before = memory.reads(story.id(), detection.item());
        if (reads > before) {
            memory.keepReads(story.id(), detection.item(), reads);
        }
        String wording = Fingerprint.hex(8, Normaliser.normalise(detection.title()));
        return story.joined(detection, wording, Math.max(0, reads - before), now);
    }

    private static DetectionJoined joinedMessage(Story story, Detection detection, String why) {
        return new DetectionJoined(
                story.id(),
                detection.item(),
                detection.observedAt(),
                detection.title(),
                detection.platform(),
                detection.mediaClass(),
                detection.url(),
                detection.hot(),
                detection.readCount(),
                null,
                why,
                null,
                null,
                List.of(),
                false);
    }

    /** A dismissed story that reaches a graver level is open again: the dismissal was about less. */
    private Story weigh(Story story, List<StoryMessage> messages) {
        return Weighing.suggest(story, criteria.inForce())
                .filter(found -> story.suggested() == null || found.level().isGraverThan(story.suggested()))
                .map(found -> {
                    messages.add(new LevelSuggested(
                            story.id(), story.title(), found.level(), found.clause(), found.figures()));
                    return story.suggesting(found.level());
                })
                .orElse(story);
    }

    private Told tell(Story story, List<StoryMessage> messages, Instant now) {
        memory.keep(story.told(messages.size(), now));
        return new Told(story.id(), story.sequence() + 1, List.copyOf(messages));
    }

    private void keepSpan(List<Span> spans, Story story) {
        List<Span> kept = new ArrayList<>(spans);
        kept.removeIf(span -> span.storyId().equals(story.id()));
        kept.add(story.span());
        kept.sort(Comparator.comparing(Span::last).reversed());
        memory.keepSpans(story.subject(), kept.subList(0, Math.min(SPANS, kept.size())));
    }

    private static String newId(Match match) {
        Detection first = match.detection();
        return "story-"
                + Fingerprint.hex(
                        8, match.subject(), first.item(), first.observedAt().toString());
    }
}
