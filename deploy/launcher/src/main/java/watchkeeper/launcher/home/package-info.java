/** The data directory: who holds it, its ports, its secrets, its small files. */
@NullMarked
package watchkeeper.launcher.home;

import org.jspecify.annotations.NullMarked;
