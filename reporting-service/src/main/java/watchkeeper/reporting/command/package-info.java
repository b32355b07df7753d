/** What a ledger is asked. Knows no Spring. */
@NullMarked
package watchkeeper.reporting.command;

import org.jspecify.annotations.NullMarked;
