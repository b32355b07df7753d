/** The list of incidents as people see it. */
@NullMarked
package watchkeeper.incident.board;

import org.jspecify.annotations.NullMarked;
