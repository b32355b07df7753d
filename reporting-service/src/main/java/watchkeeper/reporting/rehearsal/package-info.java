/** What a plan would demand, printed: the same schedule as in a ledger, over an incident that only stands on paper. */
@NullMarked
package watchkeeper.reporting.rehearsal;

import org.jspecify.annotations.NullMarked;
