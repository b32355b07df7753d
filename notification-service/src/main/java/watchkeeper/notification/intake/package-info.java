/** Messages from upstream come in. */
@NullMarked
package watchkeeper.notification.intake;

import org.jspecify.annotations.NullMarked;
