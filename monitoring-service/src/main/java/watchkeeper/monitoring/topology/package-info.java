/** The Kafka Streams application: clean, match, re-key by watch-list, dedup, tell stories. */
@NullMarked
package watchkeeper.monitoring.topology;

import org.jspecify.annotations.NullMarked;
