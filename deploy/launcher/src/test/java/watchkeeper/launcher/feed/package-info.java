@NullMarked
package watchkeeper.launcher.feed;

import org.jspecify.annotations.NullMarked;
