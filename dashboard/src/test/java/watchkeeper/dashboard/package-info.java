/** The page as people see it: built files, scripted streams, a real browser. */
@NullMarked
package watchkeeper.dashboard;

import org.jspecify.annotations.NullMarked;
