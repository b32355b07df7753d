/** The list of stories as people see it, filled from the stories topic. */
@NullMarked
package watchkeeper.monitoring.storylist;

import org.jspecify.annotations.NullMarked;
