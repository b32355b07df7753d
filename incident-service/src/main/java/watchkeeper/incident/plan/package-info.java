/** The plan as data: read, validated, resolved to the terms of one incident. */
@NullMarked
package watchkeeper.incident.plan;

import org.jspecify.annotations.NullMarked;
