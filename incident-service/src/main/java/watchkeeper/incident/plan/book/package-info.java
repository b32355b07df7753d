/** The versions of the plan that are kept, and which of them is in use. */
@NullMarked
package watchkeeper.incident.plan.book;

import org.jspecify.annotations.NullMarked;
