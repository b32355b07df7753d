/** Reads a plan file, and says line by line what is wrong with it. */
@NullMarked
package watchkeeper.incident.plan.check;

import org.jspecify.annotations.NullMarked;
