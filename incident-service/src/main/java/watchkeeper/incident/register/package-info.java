/** The registers of the plan, each declared once: what an entry holds, what may follow on it, and in which order. */
@NullMarked
package watchkeeper.incident.register;

import org.jspecify.annotations.NullMarked;
