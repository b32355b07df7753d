/** Entries in the registers: decided, stored, listed, and waited for. */
@NullMarked
package watchkeeper.incident.entry;

import org.jspecify.annotations.NullMarked;
