/**
 * Proves an incident from outside: reads what the product shows over HTTP and computes what was owed by rules of its own.
 * It knows no class of the product, so that it repeats none of its mistakes.
 */
@NullMarked
package watchkeeper.prover;

import org.jspecify.annotations.NullMarked;
