@NullMarked
package watchkeeper.reporting.report;

import org.jspecify.annotations.NullMarked;
