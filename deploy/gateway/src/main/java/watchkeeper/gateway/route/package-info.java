/** Which service answers which path, and how a session becomes a token on the way. */
@NullMarked
package watchkeeper.gateway.route;

import org.jspecify.annotations.NullMarked;
