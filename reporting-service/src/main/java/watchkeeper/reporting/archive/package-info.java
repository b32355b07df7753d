/**
 * The archive 归档 of an incident: every message word for word and every report on paper, as a BagIt bag in a zip (RFC
 * 8493); and the check of such a file, without anything else.
 */
@NullMarked
package watchkeeper.reporting.archive;

import org.jspecify.annotations.NullMarked;
