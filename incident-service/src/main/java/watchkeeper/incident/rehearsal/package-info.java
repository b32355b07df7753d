/** What a plan would demand: checked and resolved on the command line, without a database or a broker. */
@NullMarked
package watchkeeper.incident.rehearsal;

import org.jspecify.annotations.NullMarked;
