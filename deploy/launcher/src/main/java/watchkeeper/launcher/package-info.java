/** The command line: what a person types, and the one line that he reads when it cannot be done. */
@NullMarked
package watchkeeper.launcher;

import org.jspecify.annotations.NullMarked;
