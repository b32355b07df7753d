/** reporting-service: what is owed, by whom and when, and the proof of it. */
@NullMarked
package watchkeeper.reporting;

import org.jspecify.annotations.NullMarked;
