/** A token issuer for tests: real signatures, and the wrong ones that must be refused. */
@NullMarked
package watchkeeper.embedded.token;

import org.jspecify.annotations.NullMarked;
