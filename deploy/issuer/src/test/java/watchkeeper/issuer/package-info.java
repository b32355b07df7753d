/** The issuer on a real PostgreSQL. */
@NullMarked
package watchkeeper.issuer;

import org.jspecify.annotations.NullMarked;
