/** What may be asked of a notification. Knows no Spring. */
@NullMarked
package watchkeeper.notification.command;

import org.jspecify.annotations.NullMarked;
