/** Every stored event leaves as one message. */
@NullMarked
package watchkeeper.notification.announce;

import org.jspecify.annotations.NullMarked;
