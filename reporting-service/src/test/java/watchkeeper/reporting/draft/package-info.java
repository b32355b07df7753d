@NullMarked
package watchkeeper.reporting.draft;

import org.jspecify.annotations.NullMarked;
