@NullMarked
package watchkeeper.launcher.outbox;

import org.jspecify.annotations.NullMarked;
