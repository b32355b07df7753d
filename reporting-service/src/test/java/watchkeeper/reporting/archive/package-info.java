@NullMarked
package watchkeeper.reporting.archive;

import org.jspecify.annotations.NullMarked;
