/** What people see of incidents: lists folded from what was stored, now or as of any time. */
@NullMarked
package watchkeeper.incident.board;

import org.jspecify.annotations.NullMarked;
