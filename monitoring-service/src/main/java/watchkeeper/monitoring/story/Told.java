package watchkeeper.monitoring.story;

import java.util.List;
import watchkeeper.contracts.StoryMessage;

/** What is to be said of a story, and the number of the first message; the others follow without a hole. */
public record Told(String storyId, long firstSequence, List<StoryMessage> messages) {}
