package watchkeeper.contracts;

import java.util.List;

/** The Kafka topics, their keys and their readers; see the table in the design. Six partitions each, never changed. */
public final class Topics {
    /** Raw detections as the feeds sent them, keyed by source item, kept 24 h. */
    public static final String INTAKE = "watchkeeper.intake";
    /** Cleaned detections, keyed by source item, kept 30 days. */
    public static final String DETECTIONS = "watchkeeper.detections";
    /** {@link StoryMessage}, keyed by story. */
    public static final String STORIES = "watchkeeper.stories";
    /** {@link FeedMessage}, keyed by feed. */
    public static final String FEEDS = "watchkeeper.feeds";
    /** {@link IncidentMessage}, keyed by incident whatever aggregate it comes from. */
    public static final String INCIDENTS = "watchkeeper.incidents";
    /** {@link DutyMessage}, keyed by incident, or by story before there is one. */
    public static final String DUTIES = "watchkeeper.duties";
    /** {@link NotificationMessage}, keyed by incident. */
    public static final String NOTIFICATIONS = "watchkeeper.notifications";
    /** {@link ReferenceMessage}, compacted, keyed kind/id/version. */
    public static final String REFERENCE = "watchkeeper.reference";

    public static final int PARTITIONS = 6;

    public static final List<String> ALL =
            List.of(INTAKE, DETECTIONS, STORIES, FEEDS, INCIDENTS, DUTIES, NOTIFICATIONS, REFERENCE);

    private Topics() {}
}
