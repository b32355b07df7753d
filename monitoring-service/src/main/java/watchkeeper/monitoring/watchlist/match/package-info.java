/** Which watch-lists a text matches. The only package that knows the matcher library. */
@NullMarked
package watchkeeper.monitoring.watchlist.match;

import org.jspecify.annotations.NullMarked;
