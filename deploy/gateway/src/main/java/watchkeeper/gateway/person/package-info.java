/** What the gateway itself answers: who am I, and is it up. */
@NullMarked
package watchkeeper.gateway.person;

import org.jspecify.annotations.NullMarked;
