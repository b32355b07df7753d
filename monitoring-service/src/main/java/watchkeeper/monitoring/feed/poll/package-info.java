/** Polling: when a feed is due, what is new in it, and that as detections through the same intake as all others. */
@NullMarked
package watchkeeper.monitoring.feed.poll;

import org.jspecify.annotations.NullMarked;
