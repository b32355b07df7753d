/** Registered feeds 信源: those that we poll and those that send to us, with their rules and their health. */
@NullMarked
package watchkeeper.monitoring.feed;

import org.jspecify.annotations.NullMarked;
