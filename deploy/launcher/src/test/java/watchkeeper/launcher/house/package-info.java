@NullMarked
package watchkeeper.launcher.house;

import org.jspecify.annotations.NullMarked;
