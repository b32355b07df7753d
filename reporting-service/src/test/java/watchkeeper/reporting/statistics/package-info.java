@NullMarked
package watchkeeper.reporting.statistics;

import org.jspecify.annotations.NullMarked;
