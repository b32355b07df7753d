/** The alarm for feeds that fall silent: each source is expected by its own rhythm. */
@NullMarked
package watchkeeper.monitoring.silence;

import org.jspecify.annotations.NullMarked;
