package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stories of one partition remember. */
public interface Memory {
    /** True once for each (watch-list, item, observedAt): notes it and says whether it is new. */
    boolean isNew(Match match, Instant now);

    List<Span> spans(String subject);

    void keepSpans(String subject, List<Span> spans);

    @Nullable
    Story story(String id);

    void keep(Story story);

    /** Keeps a match that no story of its subject takes yet. */
    void park(Match match);

    /** The first of a subject's parked matches that was observed in this time, both ends included. */
    Optional<Match> firstParked(String subject, Instant from, Instant to);

    /** The first parked match, subject by subject, in the order of observation. */
    Optional<Match> firstParked();

    void unpark(Match match);

    /** The most readers counted so far for an item of a story; 0 when unknown. */
    long reads(String storyId, String item);

    void keepReads(String storyId, String item, long reads);
}
