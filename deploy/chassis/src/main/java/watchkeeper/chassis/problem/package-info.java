/** Refusals that name the field and the plan's clause, as RFC 9457 problems. */
@NullMarked
package watchkeeper.chassis.problem;

import org.jspecify.annotations.NullMarked;
