package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The memory of one watch-list, on the heap. */
final class HeapMemory implements Memory {
    final Map<String, Story> stories = new LinkedHashMap<>();
    final Map<String, Post> posts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> commands = new HashSet<>();
    private final Map<String, List<Known>> wordings = new HashMap<>();
    private final List<Match> parked = new ArrayList<>();
    private final Map<String, Long> hours = new HashMap<>();
    private final Map<Long, Long> heard = new HashMap<>();
    private final Set<Suspect> suspects = new HashSet<>();
    private final Map<String, Baseline> baselines = new HashMap<>();
    private long moves;

    @Override
    public boolean isNew(Match match, Instant now) {
        return seen.add(match.detection().item() + match.detection().observedAt());
    }

    @Override
    public List<Span> spans(String watchlist) {
        return stories.values().stream()
                .filter(story -> !story.isMerged())
                .map(Story::span)
                .toList();
    }

    @Override
    public Story story(String id) {
        return stories.get(id);
    }

    @Override
    public void keep(Story story) {
        stories.put(story.id(), story);
    }

    @Override
    public Post post(String watchlist, String item) {
        return posts.get(item);
    }

    @Override
    public List<Post> posts(Story story) {
        return posts.values().stream()
                .filter(post -> post.storyId().equals(story.id()))
                .toList();
    }

    @Override
    public void keep(String watchlist, Post post) {
        posts.put(post.item(), post);
    }

    @Override
    public long reads(String storyId, String item) {
        return 0;
    }

    @Override
    public List<Known> wordings(String storyId) {
        return wordings.getOrDefault(storyId, List.of());
    }

    @Override
    public void addWording(String storyId, Words words) {
        wordings.computeIfAbsent(storyId, id -> new ArrayList<>()).add(Known.of(words));
    }

    @Override
    public void park(Match match) {
        parked.add(match);
    }

    @Override
    public List<Match> parked(String watchlist, Instant from, Instant to, int most) {
        return parked.stream()
                .filter(match -> !match.detection().observedAt().isBefore(from)
                        && !match.detection().observedAt().isAfter(to))
                .sorted(Comparator.comparing(match -> match.detection().observedAt()))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Match> firstParked() {
        return parked.stream()
                .min(Comparator.comparing(match -> match.detection().observedAt()));
    }

    @Override
    public void unpark(Match match) {
        parked.remove(match);
    }

    @Override
    public long count(String of, long hour) {
        return hours.merge(of + hour, 1L, Long::sum);
    }

    @Override
    public long counted(String of, long hour) {
        return hours.getOrDefault(of + hour, 0L);
    }

    @Override
    public void heard(long hour, long mark) {
        heard.merge(hour, mark, (before, more) -> before | more);
    }

    @Override
    public long heardOf(long hour) {
        return heard.getOrDefault(hour, 0L);
    }

    @Override
    public void suspect(Suspect suspect) {
        suspects.add(suspect);
    }

    @Override
    public List<Suspect> suspects(int most) {
        return suspects.stream()
                .sorted(Comparator.comparing(Suspect::hour))
                .limit(most)
                .toList();
    }

    @Override
    public void decided(Suspect suspect) {
        suspects.remove(suspect);
    }

    @Override
    public Optional<Baseline> baseline(String watchlist) {
        return Optional.ofNullable(baselines.get(watchlist));
    }

    @Override
    public void keep(String watchlist, Baseline baseline) {
        baselines.put(watchlist, baseline);
    }

    @Override
    public long nextMove(String watchlist) {
        return ++moves;
    }

    @Override
    public boolean isFirst(String commandId, Instant now) {
        return commands.add(commandId);
    }
}
