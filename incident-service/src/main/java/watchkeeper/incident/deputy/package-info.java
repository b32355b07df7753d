/** Who stands in for a command body, from when to when. */
@NullMarked
package watchkeeper.incident.deputy;

import org.jspecify.annotations.NullMarked;
