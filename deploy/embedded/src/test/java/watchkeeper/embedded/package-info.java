/** The real servers, started, killed and started again. */
@NullMarked
package watchkeeper.embedded;

import org.jspecify.annotations.NullMarked;
