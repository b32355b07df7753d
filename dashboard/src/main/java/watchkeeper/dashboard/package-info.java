/** Builds the duty room's screen out of TypeScript while Maven runs. Nothing of this package is shipped. */
@NullMarked
package watchkeeper.dashboard;

import org.jspecify.annotations.NullMarked;
