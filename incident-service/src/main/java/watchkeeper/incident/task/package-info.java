/** What somebody has to do now, whoever that is as things stand. */
@NullMarked
package watchkeeper.incident.task;

import org.jspecify.annotations.NullMarked;
