/** The login page and who may ask for what. */
@NullMarked
package watchkeeper.issuer.login;

import org.jspecify.annotations.NullMarked;
