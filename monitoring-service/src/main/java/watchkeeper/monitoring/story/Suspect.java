package watchkeeper.monitoring.story;

/**
 * An hour in which a story may have spiked: to be decided when what arrives beside it was taken in.
 *
 * @param hour since 1970
 */
public record Suspect(String storyId, long hour) {}
