/** Watch-lists 关键词方案 and their versions: who changed what, when and why. */
@NullMarked
package watchkeeper.monitoring.watchlist;

import org.jspecify.annotations.NullMarked;
