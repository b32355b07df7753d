/** What happened to an incident, as stored. Knows no Spring. */
@NullMarked
package watchkeeper.incident.event;

import org.jspecify.annotations.NullMarked;
