/** The ledger aggregate, the saga that feeds it, and the sweep that tells it the time. */
@NullMarked
package watchkeeper.reporting.ledger;

import org.jspecify.annotations.NullMarked;
