/** What a ledger wrote down, as stored. Knows no Spring. */
@NullMarked
package watchkeeper.reporting.event;

import org.jspecify.annotations.NullMarked;
