@NullMarked
package watchkeeper.launcher.part;

import org.jspecify.annotations.NullMarked;
