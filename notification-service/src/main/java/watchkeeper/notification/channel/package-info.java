/** The ways to a person: mail and signed webhooks. */
@NullMarked
package watchkeeper.notification.channel;

import org.jspecify.annotations.NullMarked;
