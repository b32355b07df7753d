/** Tells people what they owe or must know, until somebody acknowledges or it is taken back. */
@NullMarked
package watchkeeper.notification;

import org.jspecify.annotations.NullMarked;
