package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stories of one partition remember. */
public interface Memory {
    /** True once for each (watch-list, item, observedAt): notes it and says whether it is new. */
    boolean isNew(Match match, Instant now);

    /** The stories of a watch-list that a detection may join, not those that were merged into another. */
    List<Span> spans(String watchlist);

    @Nullable
    Story story(String id);

    void keep(Story story);

    @Nullable
    Post post(String watchlist, String item);

    /** All posts of a story; reads through those of its watch-list. */
    List<Post> posts(Story story);

    void keep(String watchlist, Post post);

    /** The most readers counted for an item of a story by a former program, which kept no posts; 0 when unknown. */
    long reads(String storyId, String item);

    /** The wordings that others are compared with, the first ones of a story. */
    List<Known> wordings(String storyId);

    void addWording(String storyId, Words words);

    /** Keeps a match that no story takes yet. */
    void park(Match match);

    /** The first parked matches of a watch-list that were observed in this time, in the order of observation. */
    List<Match> parked(String watchlist, Instant from, Instant to, int most);

    /** The first parked match, list by list, in the order of observation. */
    Optional<Match> firstParked();

    void unpark(Match match);

    /** One observation more in that hour of a watch-list or a story; gives how many there are. */
    long count(String of, long hour);

    long counted(String of, long hour);

    /** Notes that something came in of an hour, with the mark of its source. */
    void heard(long hour, long mark);

    /** The marks of what came in of an hour; 0 when nothing did. */
    long heardOf(long hour);

    void suspect(Suspect suspect);

    /** Those of the earliest hours, in the order of hours. */
    List<Suspect> suspects(int most);

    void decided(Suspect suspect);

    Optional<Baseline> baseline(String watchlist);

    void keep(String watchlist, Baseline baseline);

    /** The number of the next move within a watch-list: 1, 2, 3 … */
    long nextMove(String watchlist);

    /** True once for each command. */
    boolean isFirst(String commandId, Instant now);

    /** A wording with what it was made of. */
    record Known(Words words, Wording wording) {
        public static Known of(Words words) {
            return new Known(words, Wording.of(words));
        }
    }
}
