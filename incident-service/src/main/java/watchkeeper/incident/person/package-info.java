/** People who reported, recorded or took part: their names stand here and nowhere else. */
@NullMarked
package watchkeeper.incident.person;

import org.jspecify.annotations.NullMarked;
