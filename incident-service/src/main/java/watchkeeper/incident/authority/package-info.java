/** Which command body may decide what. */
@NullMarked
package watchkeeper.incident.authority;

import org.jspecify.annotations.NullMarked;
