/** The incident aggregate and its rules. */
@NullMarked
package watchkeeper.incident.incident;

import org.jspecify.annotations.NullMarked;
