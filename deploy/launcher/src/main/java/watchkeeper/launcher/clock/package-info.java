/** The product's clock as the launcher keeps it: it stands still while stopped and never runs backwards. */
@NullMarked
package watchkeeper.launcher.clock;

import org.jspecify.annotations.NullMarked;
