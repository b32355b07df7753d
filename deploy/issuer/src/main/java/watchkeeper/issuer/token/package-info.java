/** What tokens say, by which key they are signed, and how long they are kept. */
@NullMarked
package watchkeeper.issuer.token;

import org.jspecify.annotations.NullMarked;
