/** Keeps the live lists: folds what is stored as it comes, and again from the first event when asked. */
@NullMarked
package watchkeeper.incident.projection;

import org.jspecify.annotations.NullMarked;
