/** The HTTP door. */
@NullMarked
package watchkeeper.notification.web;

import org.jspecify.annotations.NullMarked;
