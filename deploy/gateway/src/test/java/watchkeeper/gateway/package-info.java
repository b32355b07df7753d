/** The gateway in front of a small upstream, with real tokens. */
@NullMarked
package watchkeeper.gateway;

import org.jspecify.annotations.NullMarked;
