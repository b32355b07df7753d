/** What is owed as a pure function of the facts and the time. Knows no Spring, no clock, no store. */
@NullMarked
package watchkeeper.reporting.duty;

import org.jspecify.annotations.NullMarked;
