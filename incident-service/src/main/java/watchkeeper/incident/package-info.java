/** incident-service: decides, and can say later who decided what under which clause. */
@NullMarked
package watchkeeper.incident;

import org.jspecify.annotations.NullMarked;
