/** What callers ask of an incident. Knows no Spring. */
@NullMarked
package watchkeeper.incident.command;

import org.jspecify.annotations.NullMarked;
