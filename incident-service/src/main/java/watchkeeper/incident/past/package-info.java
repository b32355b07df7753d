/** What was stored, read again: every event with when it held and when it was recorded. */
@NullMarked
package watchkeeper.incident.past;

import org.jspecify.annotations.NullMarked;
