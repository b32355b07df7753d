/**
 * The proof that no duty was missed: computes anew, minute by minute, what the plan's terms demanded, and compares it with
 * what the ledger wrote and with the evidence. It reads messages only and shares no class with what it judges.
 */
@NullMarked
package watchkeeper.reporting.proof;

import org.jspecify.annotations.NullMarked;
