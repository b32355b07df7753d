package watchkeeper.monitoring.detection;

/** How a detection says which registered feed 信源 it came by, from the door to the topic of clean detections. */
public final class Sources {
    /** Record header: the id of the feed. Detections of nobody registered have none; their platform stands for them. */
    public static final String HEADER = "watchkeeper-feed";

    public static final int LONGEST = 64;

    private Sources() {}
}
