@NullMarked
package watchkeeper.launcher;

import org.jspecify.annotations.NullMarked;
