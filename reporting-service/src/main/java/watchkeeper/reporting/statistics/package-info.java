/** Figures, each with what it is a share of: on-time reports, and how long the first report took. */
@NullMarked
package watchkeeper.reporting.statistics;

import org.jspecify.annotations.NullMarked;
