/** How the launcher itself comes in: by a token, through the public port. */
@NullMarked
package watchkeeper.launcher.door;

import org.jspecify.annotations.NullMarked;
