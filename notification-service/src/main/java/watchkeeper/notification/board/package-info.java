/** The live list of notifications. */
@NullMarked
package watchkeeper.notification.board;

import org.jspecify.annotations.NullMarked;
