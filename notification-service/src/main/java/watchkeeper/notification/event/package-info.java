/** What happened to a notification, as it is stored; and the words that the events are made of. Knows no framework. */
@NullMarked
package watchkeeper.notification.event;

import org.jspecify.annotations.NullMarked;
