/** Reports: drafts, and what was signed and sent. */
@NullMarked
package watchkeeper.reporting.report;

import org.jspecify.annotations.NullMarked;
