/** One public address for everything: browsers with a session, programs with a token. */
@NullMarked
package watchkeeper.gateway;

import org.jspecify.annotations.NullMarked;
