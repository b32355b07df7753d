/** How an incident stands at this moment, for every decision about it. */
@NullMarked
package watchkeeper.incident.standing;

import org.jspecify.annotations.NullMarked;
