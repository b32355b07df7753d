package watchkeeper.monitoring.storylist;

import java.time.Instant;

/** One hour of one media class: how a story passes from one to the other. */
public record Spread(Instant hour, String mediaClass, long observations, long items) {}
