/** Reports: drafts, what was signed and sent, its editions and who has read it. */
@NullMarked
package watchkeeper.reporting.report;

import org.jspecify.annotations.NullMarked;
