@NullMarked
package watchkeeper.launcher.clock;

import org.jspecify.annotations.NullMarked;
