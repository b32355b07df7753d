/** The query language over normalised text: AND, OR, NOT, phrases, parentheses. */
@NullMarked
package watchkeeper.monitoring.watchlist.query;

import org.jspecify.annotations.NullMarked;
