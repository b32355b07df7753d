/** What a version of a watch-list would have matched last week, before it is adopted. */
@NullMarked
package watchkeeper.monitoring.watchlist.preview;

import org.jspecify.annotations.NullMarked;
