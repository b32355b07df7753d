/** The list of duties, one row a slot. */
@NullMarked
package watchkeeper.reporting.board;

import org.jspecify.annotations.NullMarked;
