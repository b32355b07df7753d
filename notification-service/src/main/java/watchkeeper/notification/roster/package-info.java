/** Who is on duty 值班表, in telling order; the only place with names and contacts. */
@NullMarked
package watchkeeper.notification.roster;

import org.jspecify.annotations.NullMarked;
