/** Who there is: the local accounts, read from a file at start. */
@NullMarked
package watchkeeper.issuer.account;

import org.jspecify.annotations.NullMarked;
