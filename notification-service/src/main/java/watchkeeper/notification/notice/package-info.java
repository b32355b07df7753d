/** The notification: opened by what upstream says, told, acknowledged, escalated, withdrawn. */
@NullMarked
package watchkeeper.notification.notice;

import org.jspecify.annotations.NullMarked;
