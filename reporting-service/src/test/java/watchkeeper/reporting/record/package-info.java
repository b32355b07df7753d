@NullMarked
package watchkeeper.reporting.record;

import org.jspecify.annotations.NullMarked;
