/** Stories that an incident can be opened from. */
@NullMarked
package watchkeeper.incident.story;

import org.jspecify.annotations.NullMarked;
