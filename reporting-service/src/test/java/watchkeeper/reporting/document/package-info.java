@NullMarked
package watchkeeper.reporting.document;

import org.jspecify.annotations.NullMarked;
