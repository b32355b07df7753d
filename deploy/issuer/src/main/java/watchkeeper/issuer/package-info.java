/** The token issuer of a local run: OpenID Connect for browsers, client credentials for curl. */
@NullMarked
package watchkeeper.issuer;

import org.jspecify.annotations.NullMarked;
