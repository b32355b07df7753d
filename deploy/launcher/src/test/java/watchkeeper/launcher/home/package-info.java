@NullMarked
package watchkeeper.launcher.home;

import org.jspecify.annotations.NullMarked;
